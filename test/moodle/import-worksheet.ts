import { castToFloat, fgetcsv, fputcsv, strtotime } from './php.ts';
import { words, type Person, type Site } from './site.ts';

// What Moodle does with an uploaded grading worksheet, after its own code (csvlib.class.php, importgradeslib.php,
// importgradesform.php, offline/locallib.php). It is the judge of what the harness writes, and shares nothing with it.

export interface ImportOptions {
  /** "Allow updating records that have been modified more recently in Moodle than in the spreadsheet." */
  readonly ignoreModified?: boolean;
  /** Seconds since 1970: when it is uploaded. */
  readonly now: number;
}

export type Imported =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'imported'; readonly grades: number; readonly comments: number };

/** Imports a worksheet into a site, which it changes; the counts are those of the preview. */
export function importWorksheet(bytes: Uint8Array, site: Site, options: ImportOptions): Imported {
  const rows = loadContent(bytes);
  if (rows === undefined)
    return { kind: 'refused', reason: 'rows have different numbers of fields' };
  const [header = [], ...records] = rows;
  const { identifier, grade, graded, comment, person } = words[site.language];
  const columns = [identifier, grade, graded].map((name) => header.lastIndexOf(name));
  const [identifierAt = -1, gradeAt = -1, gradedAt = -1] = columns;
  if (columns.includes(-1)) return { kind: 'refused', reason: 'a column is missing' };
  // `!empty(index)`: the first column is never looked at.
  const commentAt = site.comments === true ? header.indexOf(comment) : 0;
  let grades = 0;
  let comments = 0;
  for (const record of records) {
    const id = cutPrefix(record[identifierAt] ?? '', person);
    const found = site.people.find((each) => String(each.id) === id);
    if (found === undefined || found.isElsewhere === true) continue;
    const modified = strtotime(record[gradedAt] ?? '', site.offset);
    const isStale = found.grade !== undefined && found.grade.changed > Number(modified) + 60;
    const points = readGrade(record[gradeAt] ?? '', site);
    if (isWritten(points, found, site, isStale && options.ignoreModified !== true)) {
      found.grade = { points, changed: options.now };
      grades += 1;
    }
    if (commentAt > 0 && (!isStale || options.ignoreModified === true)) {
      const text = record[commentAt] ?? '';
      if (text !== (found.comment ?? '')) {
        found.comment = text;
        found.grade = { points: found.grade?.points, changed: options.now };
        comments += 1;
      }
    }
  }
  return { kind: 'imported', grades, comments };
}

/** The rows as they come out of Moodle's reader, which stores them once more between reading and importing. */
function loadContent(bytes: Uint8Array): string[][] | undefined {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \n\r\t\v\0]+|[ \n\r\t\v\0]+$/g, '');
  const rows = fgetcsv(lines).filter((row) => row.length > 1 || row[0] !== null) as string[][];
  const width = rows[0]?.length;
  if (width === undefined || rows.some((row) => row.length !== width)) return undefined;
  const stored = rows.map((row) => fputcsv(row.map(escapeFormula))).join('');
  return fgetcsv(stored) as string[][];
}

/** `escape_spreadsheet_formula`. */
function escapeFormula(cell: string): string {
  return /^\s*[=+\-@]/.test(cell) && cell.trim() !== '-' ? `'${cell}` : cell;
}

/** `substr($cell, strlen($prefix))`, by bytes. */
function cutPrefix(cell: string, prefix: string): string {
  return Buffer.from(cell).subarray(Buffer.byteLength(prefix)).toString();
}

function readGrade(cell: string, { scale, language }: Site): number | undefined {
  if (scale !== undefined) {
    const index = scale.indexOf(cell);
    return index < 0 ? undefined : index + 1;
  }
  const trimmed = cell.trim();
  if (trimmed === '') return undefined;
  return castToFloat(trimmed.replaceAll(' ', '').replaceAll(words[language].decimal, '.'));
}

function isWritten(
  points: number | undefined,
  person: Person,
  { version, maximum, scale }: Site,
  isStale: boolean,
): points is number {
  if (points === undefined || points < 0) return false;
  if (person.grade?.points === points) return false;
  if (isStale || person.isLocked === true) return false;
  if (scale === undefined && points > maximum) return false;
  return version !== 'newest' || points !== 0;
}
