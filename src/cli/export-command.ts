import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { readKnownPeople } from '../course/aliases.ts';
import { readCourse } from '../course/read-course.ts';
import { isAsWritten } from '../export/keep-edited.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import { iliasFolder, nameIliasFeedback } from '../gradebook/ilias/name-feedback.ts';
import { fillTable } from '../gradebook/mapping/fill-table.ts';
import { readGrades, type ReadGrade } from '../gradebook/read-grades.ts';
import { zipFiles } from '../kit/zip.ts';
import type { TableMapping } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import { escapeTerminal } from '../text/terminal.ts';
import type { ExportTableFlags } from './flags.ts';

/** Names in a sentence. */
const mostNames = 20;

/** Writes the zip of feedback that ILIAS takes for a class; resolves to the exit code. */
export function exportIlias(out: string): number {
  const graded = readClass(out);
  const files = new Map<string, Uint8Array>();
  const others: string[] = [];
  for (const { folder, name, report } of graded) {
    const path = nameIliasFeedback(folder);
    if (path === undefined || files.has(path)) others.push(name);
    else files.set(path, readFileSync(join(out, report)));
  }
  if (files.size === 0) {
    throw new UsageError(
      `no folder of '${out}' was called as ILIAS calls them, LAST_FIRST_LOGIN_NUMBER: grade what ILIAS gave out as one archive`,
    );
  }
  const place = resolve(out, `${iliasFolder}.zip`);
  writeWhole(place, zipFiles(files));
  process.stdout.write(
    `Feedback for ${files.size} people: ${place}\n` +
      'In ILIAS: the exercise, Submissions and Grades, the assignment, Multi-Feedback, upload it and confirm each file.\n' +
      sayOthers('Not in it, as their folders name no user of ILIAS', others),
  );
  return 0;
}

/** Fills in the table of another platform; resolves to the exit code. */
export function exportTable(table: string, out: string, flags: ExportTableFlags): number {
  const mapping = readMapping(flags);
  const entries = readClass(out).map((graded) => ({
    keys: {
      number: graded.number,
      login: graded.login,
      name: graded.name,
      email: graded.email,
      'student id': graded.studentId,
    },
    points: graded.points,
    comment: graded.comment,
  }));
  const { text, filled, missing, doubled } = fillTable(readGiven(table), table, mapping, entries);
  const unknown = entries.filter(({ keys }) => keys[mapping.is] === '');
  const place = resolve(flags.to ?? join(out, basename(table)));
  if (place === resolve(table))
    throw new UsageError(`'${table}' would be overwritten; say with --to where the new one goes`);
  writeWhole(place, text);
  process.stdout.write(
    `${filled} of ${entries.length} grades filled in, the other cells and rows as they were: ${place}\n` +
      sayOthers(
        `Without '${mapping.is}' in grades.csv`,
        unknown.map(({ keys }) => keys.name),
      ) +
      sayOthers(`Not in the column '${mapping.key}'`, missing) +
      sayOthers('More than once, and left as they were', doubled),
  );
  return 0;
}

function readMapping({ course, key, is, points, comment }: ExportTableFlags): TableMapping {
  if (course !== undefined) {
    const mapping = readCourse(course)?.table;
    if (mapping !== undefined) return mapping;
    throw new UsageError(
      `'${course}' does not say how a table is filled in; add "table": { "key": "ID", "is": "number", "points": "Sheet 9" }`,
    );
  }
  if (key === undefined || is === undefined || points === undefined) {
    throw new UsageError(
      'say which columns: --key ID --is number --points "Sheet 9", or --course with a file that has "table"',
    );
  }
  return { key, is, points, ...(comment !== undefined && { comment }) };
}

/** Whoever has a grade in an output folder: as the run left it, as nobody can tell what an edit was meant for. */
function readClass(out: string): readonly ReadGrade[] {
  const file = join(out, layout.grades);
  const bytes = readGiven(file);
  if (!isAsWritten(bytes, join(out, layout.gradesMark))) {
    throw new UsageError(
      `'${file}' was edited since the run that wrote it; run the same command again, which keeps your copy beside it`,
    );
  }
  const aliases = readKnownPeople(resolve(out));
  return readGrades(bytes, file).map((grade) => {
    // A platform knows people by their own names.
    const known = aliases.get(grade.name);
    if (known === undefined) return grade;
    const { name, participant = '', login = '' } = known.person;
    return { ...grade, number: participant, login, name, folder: known.name };
  });
}

function readGiven(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file);
  throw new UsageError(`there is no file '${file}' in '${dirname(file)}'`);
}

function sayOthers(title: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, mostNames).map((name) => escapeTerminal(name, 60));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `${title} (${names.length}): ${shown.join(', ')}${more}\n`;
}
