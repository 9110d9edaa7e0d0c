import Table from 'cli-table3';
import process from 'node:process';
import { listAsked } from '../discover/asked-file.ts';
import { findSubmissions, type FoundSubmission } from '../discover/find-submissions.ts';
import { readSubmission } from '../discover/read-submission.ts';
import { validateManifest } from '../records/validate.ts';
import { findStanding, type Submission } from '../records/submission.ts';
import { importSheet } from '../sheet/import-sheet.ts';
import { writeCsvLine } from '../text/csv.ts';
import { chooseStyle, type Style } from '../text/style.ts';
import { escapeTerminal } from '../text/terminal.ts';
import { sayTaken } from './progress.ts';

export interface ListOptions {
  readonly sheet: string;
  readonly as: 'class' | 'one' | undefined;
  readonly isCsv: boolean;
}

/** What of a submission would be graded. */
interface Listed {
  readonly person: string;
  readonly identifier: string;
  readonly place: string;
  /** For each exercise the file that stands for it; empty where there is none. */
  readonly files: readonly string[];
  readonly renamed: readonly string[];
  readonly leftOut: readonly string[];
  readonly doubtful: readonly string[];
}

/** Says who and what would be graded, and grades nothing; resolves to the exit code. */
export async function runListCommand(
  dirs: readonly string[],
  { sheet: file, as, isCsv }: ListOptions,
): Promise<number> {
  const sheet = await importSheet(file);
  const asked = listAsked(sheet.exercises);
  const found = await findSubmissions(dirs, { asked, ...(as !== undefined && { as }) });
  const listed: Listed[] = [];
  for (const each of found.submissions) {
    const submission = await readSubmission(each, { validateManifest, asked });
    listed.push(
      list(
        each,
        submission,
        asked.map((one) => one.file),
      ),
    );
  }
  const ids = sheet.exercises.map(({ id }) => id);
  if (isCsv) {
    process.stdout.write(writeCsv(listed, ids));
    return 0;
  }
  const style = chooseStyle(process.stdout, process.env);
  const writeLine = (line: string) => process.stdout.write(`${line}\n`);
  for (const each of found.taken) writeLine(sayTaken(each));
  if (listed.length > 0) writeLine(writeTable(listed, style, process.stdout.columns ?? 120));
  for (const line of sayDetails(listed, style)) writeLine(line);
  for (const { path, reason } of found.leftOut)
    writeLine(
      style.paint(`Left out: ${escapeTerminal(path)}: ${escapeTerminal(reason)}`, 'yellow'),
    );
  const gradable = listed.filter(({ doubtful }) => doubtful.length === 0).length;
  writeLine(`${listed.length} found, ${gradable} of them without a doubt. Nothing was graded.`);
  return 0;
}

function list(
  { place }: FoundSubmission,
  { person, files, notices = [], leftOut, ungradable = [], unreadable = [] }: Submission,
  asked: readonly string[],
): Listed {
  const has = new Set(files.map(({ path }) => path));
  const sayNotices = (kinds: readonly string[]) =>
    notices
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text, place: at }) => (at === undefined ? text : `${at.file}: ${text}`));
  return {
    person: person.name,
    identifier: person.participant ?? person.login ?? '',
    place,
    files: asked.map((file) => {
      if (ungradable.some(({ exercise }) => exercise === file)) return '?';
      const path = findStanding(files, file);
      return has.has(path) ? path : '';
    }),
    renamed: sayNotices(['renamed']),
    leftOut: leftOut.map(({ path, reason }) => `${path}: ${reason}`),
    doubtful: [
      ...ungradable.map(({ reason, todo }) => `${reason}; ${todo}`),
      ...unreadable.map(({ path, reason }) => `${path}: ${reason}`),
      ...sayNotices(['text', 'attempt']),
    ],
  };
}

function writeCsv(listed: readonly Listed[], ids: readonly string[]): string {
  const header = ['Person', 'Identifier', 'Where', ...ids, 'Renamed', 'Left out', 'Doubtful'];
  const lines = listed.map((each) => [
    each.person,
    each.identifier,
    each.place,
    ...each.files,
    each.renamed.join('; '),
    each.leftOut.join('; '),
    each.doubtful.join('; '),
  ]);
  // Spreadsheets take a file for UTF-8 only with a byte order mark in front.
  return `\uFEFF${[header, ...lines].map(writeCsvLine).join('\r\n')}\r\n`;
}

/** No wider than a terminal: names and places share what the marks of the exercises leave. */
function writeTable(listed: readonly Listed[], style: Style, width: number): string {
  const marks = listed.map(({ files }) =>
    files.map((file) => (file === '?' ? '?' : file === '' ? '–' : '✓')).join(' '),
  );
  const counts = listed.map(({ renamed, leftOut, doubtful }) =>
    [renamed, leftOut, doubtful].map((each) => (each.length === 0 ? '' : String(each.length))),
  );
  const longest = Math.max(10, ...listed.map(({ identifier }) => identifier.length));
  const room = Math.max(20, width - 52 - Math.min(longest, 16) - (marks[0]?.length ?? 0));
  const table = new Table({
    head: ['person', 'identifier', 'where', 'files', 'renamed', 'left out', 'doubtful'].map(
      (title) => style.paint(title, 'bold'),
    ),
    style: { head: [], border: style.colours === 'none' ? [] : ['gray'], compact: true },
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
  });
  for (const [at, { person, identifier, place }] of listed.entries()) {
    const [renamed = '', leftOut = '', doubtful = ''] = counts[at] ?? [];
    table.push([
      escapeTerminal(person, Math.ceil(room / 2)),
      escapeTerminal(identifier, 16),
      escapeTerminal(place.slice(place.lastIndexOf('/') + 1), Math.floor(room / 2)),
      marks[at] ?? '',
      renamed,
      leftOut,
      doubtful === '' ? '' : style.paint(doubtful, 'yellow'),
    ]);
  }
  return table.toString();
}

function sayDetails(listed: readonly Listed[], { paint }: Style): readonly string[] {
  return listed.flatMap(({ person, renamed, doubtful }) => [
    ...doubtful.map((text) =>
      paint(`${escapeTerminal(person, 40)}: ${escapeTerminal(text, 300)}`, 'yellow'),
    ),
    ...(renamed.length === 0
      ? []
      : [`${escapeTerminal(person, 40)}: ${escapeTerminal(renamed.join(', '), 300)}`]),
  ]);
}
