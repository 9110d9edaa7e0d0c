import { UsageError } from '../records/errors.ts';
import { readTable } from './table/read-table.ts';

/** Somebody with a grade, as a run has left them in its table of grades. */
export interface ReadGrade {
  readonly number: string;
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly studentId: string;
  readonly folder: string;
  readonly points: number;
  readonly comment: string;
  /** The student's report, from the output folder on. */
  readonly report: string;
}

/** Whoever has a grade that is final, by the table of grades of a run. Throws a UsageError where it is no such table. */
export function readGrades(bytes: Uint8Array, file: string): readonly ReadGrade[] {
  const { header, rows } = readTable(
    bytes,
    file,
    (names) => ['state', 'points', 'report'].every((name) => names.includes(name)),
    { wanted: 'no table of grades: it is what `grade` writes as grades.csv' },
  );
  return rows.flatMap((cells, index) => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? '';
    const isFinal = cell('state') === 'graded' && cell('unjudged checks') === '0';
    if (!isFinal) return [];
    const points = cell('points');
    if (!/^\d+(?:\.\d+)?$/.test(points))
      throw new UsageError(`row ${index + 2} of '${file}' is graded and has no points`);
    return [
      {
        number: cell('number'),
        login: cell('login'),
        name: cell('name'),
        email: cell('email'),
        studentId: cell('student id'),
        folder: cell('folder'),
        points: Number(points),
        comment: cell('comment'),
        report: cell('report'),
      },
    ];
  });
}
