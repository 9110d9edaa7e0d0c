import { UsageError } from '../../records/errors.ts';
import { readTable, type Table } from '../table/read-table.ts';
import { readWallTime, type WallTime } from './dates.ts';
import { languages, type ColumnRole, type Language } from './language.ts';
import { readNumber } from './read-number.ts';
import { readStatus, type Status } from './status.ts';

/** Moodle's grading worksheet: the list of all participants of an assignment, in the teacher's language. */
export interface Worksheet {
  readonly language: Language;
  readonly table: Table;
  /** Where each column stands that the worksheet has. */
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly participants: readonly Participant[];
}

/** One row of it. */
export interface Participant {
  /** The number that this assignment knows somebody by, and no other: neither a user's nor a student's number. */
  readonly number: string;
  /** Missing where marking is blind. */
  readonly name?: string;
  /** The team's name, where teams hand in. */
  readonly group?: string;
  readonly status: Status;
  readonly canChange: boolean;
  /** The cell, where there is a grade. */
  readonly grade?: string;
  readonly maximum?: number;
  /** The cell, where there is a comment. */
  readonly comment?: string;
  readonly submitted?: WallTime;
  readonly cells: readonly string[];
}

/** Without these Moodle refuses the file. */
const needed: readonly ColumnRole[] = ['identifier', 'grade', 'graded'];

/** Reads a worksheet. Throws a UsageError where it is none, with what to do. */
export function readWorksheet(bytes: Uint8Array, file: string): Worksheet {
  const table = readTable(bytes, file, (header) => findLanguage(header) !== undefined, {
    wanted: `no grading worksheet of Moodle: it needs the columns ${languages.map(nameNeeded).join(', or ')}, spelt like that; download it again`,
  });
  const language = findLanguage(table.header);
  if (language === undefined) throw new Error('The header was known a moment ago.');
  const columns = locateColumns(table.header, language, file);
  const participants = table.rows.map((cells, index) =>
    readParticipant(cells, { language, columns, place: `row ${index + 2} of '${file}'` }),
  );
  const twice = [...Map.groupBy(participants, ({ number }) => number).entries()].find(
    ([, rows]) => rows.length > 1,
  );
  if (twice !== undefined) {
    throw new UsageError(
      `'${file}' has ${twice[1].length} rows for participant ${twice[0]}; download the grading worksheet again`,
    );
  }
  return { language, table, columns, participants };
}

/** The language whose names the needed columns have. */
function findLanguage(header: readonly string[]): Language | undefined {
  return languages.find(({ columns }) =>
    needed.every((role) => header.some((name) => columns[role].includes(name))),
  );
}

function nameNeeded({ columns }: Language): string {
  return needed.map((role) => `'${columns[role][0]}'`).join(', ');
}

function locateColumns(
  header: readonly string[],
  language: Language,
  file: string,
): ReadonlyMap<ColumnRole, number> {
  const columns = new Map<ColumnRole, number>();
  header.forEach((name, index) => {
    for (const [role, names] of Object.entries(language.columns) as [ColumnRole, string[]][]) {
      if (!names.includes(name)) continue;
      if (columns.has(role)) {
        throw new UsageError(
          `'${file}' has two columns '${name}'; download the grading worksheet again`,
        );
      }
      columns.set(role, index);
    }
  });
  return columns;
}

interface WorksheetReading {
  readonly language: Language;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly place: string;
}

function readParticipant(
  cells: readonly string[],
  { language, columns, place }: WorksheetReading,
): Participant {
  const cell = (role: ColumnRole) => cells[columns.get(role) ?? -1]?.trim() ?? '';
  const identifier = cell('identifier');
  // What stands before it is a word of the language, and Moodle cuts it off by its length.
  const [number] = /\d+$/.exec(identifier) ?? [];
  if (number === undefined) {
    throw new UsageError(
      `${place} names no participant: '${identifier.slice(0, 40)}' does not end in a number; download the grading worksheet again`,
    );
  }
  const maximum = readNumber(cell('maximum'));
  const submitted = readWallTime(cell('submitted'), language);
  return {
    number,
    ...(cell('name') !== '' && { name: cell('name') }),
    ...(columns.has('group') && { group: cell('group') }),
    status: readStatus(cell('status'), language),
    canChange: cell('canChange') !== language.no,
    ...(cell('grade') !== '' && { grade: cell('grade') }),
    ...(maximum !== undefined && { maximum }),
    ...(cell('comment') !== '' && { comment: cell('comment') }),
    ...(submitted && { submitted }),
    cells,
  };
}
