import type { KeyKind, TableMapping } from '../../records/course.ts';
import { UsageError } from '../../records/errors.ts';
import { guardFormulas } from '../../text/csv.ts';
import { readTable } from '../table/read-table.ts';
import { writeTable } from '../table/write-table.ts';

/** What is known of one person with a grade. */
export interface GradeEntry {
  readonly keys: Readonly<Partial<Record<KeyKind, string>>>;
  readonly points: number;
  readonly comment: string;
}

export interface FilledTable {
  readonly text: string;
  /** How many people got their points. */
  readonly filled: number;
  /** Whom the table does not have, by their keys. */
  readonly missing: readonly string[];
  /** Keys that several people have, or several rows: nothing is written there. */
  readonly doubled: readonly string[];
}

/**
 * A platform's table with points filled in, as Canvas and others take it back: only the rows that get points, and those
 * that are of nobody, such as Canvas's row of possible points; their other cells are as they were. Throws a UsageError
 * where the table does not have the columns.
 */
export function fillTable(
  bytes: Uint8Array,
  file: string,
  mapping: TableMapping,
  entries: readonly GradeEntry[],
): FilledTable {
  const names = [
    mapping.key,
    mapping.points,
    ...(mapping.comment === undefined ? [] : [mapping.comment]),
  ];
  const { header, rows } = readTable(
    bytes,
    file,
    (each) => names.every((name) => each.includes(name)),
    { wanted: `no table with the columns ${names.map((name) => `'${name}'`).join(', ')}` },
  );
  const twice = names.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice !== undefined)
    throw new UsageError(`'${file}' has two columns '${twice}'; leave one of them`);
  const [keyAt = -1, pointsAt = -1, commentAt = -1] = names.map((name) => header.indexOf(name));
  const keyed = entries.flatMap((entry) => {
    const key = entry.keys[mapping.is];
    return key === undefined || normalise(key) === '' ? [] : [{ entry, key }];
  });
  const byKey = Map.groupBy(keyed, ({ key }) => normalise(key));
  const rowsOf = Map.groupBy(rows, (row) => normalise(row[keyAt] ?? ''));
  const doubled = [...byKey]
    .filter(([key, found]) => found.length > 1 || (rowsOf.get(key)?.length ?? 0) > 1)
    .map(([key]) => key);
  const written = rows.flatMap((row) => {
    const key = normalise(row[keyAt] ?? '');
    if (key === '') return [{ row, isFilled: false }];
    const entry = doubled.includes(key) ? undefined : byKey.get(key)?.[0]?.entry;
    if (entry === undefined) return [];
    const cells = [...row];
    cells[pointsAt] = String(entry.points);
    if (commentAt >= 0) cells[commentAt] = guardFormulas(entry.comment);
    return [{ row: cells, isFilled: true }];
  });
  return {
    text: writeTable([header, ...written.map(({ row }) => row)]),
    filled: written.filter(({ isFilled }) => isFilled).length,
    missing: keyed.filter(({ key }) => !rowsOf.has(normalise(key))).map(({ key }) => key),
    doubled,
  };
}

/** Keys are compared without the spaces and capitals that spreadsheets and people change. */
function normalise(key: string): string {
  return key.normalize('NFC').trim().toLowerCase();
}
