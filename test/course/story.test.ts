import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/host/project-folder.ts';
import { parseResult } from '../../src/records/json.ts';
import { readAll } from '../src/batch/small-class.ts';
import { callCli } from '../src/cli/call-cli.ts';
import { runCli } from '../src/cli/run-cli.ts';
import { exerciseText, layOutClass, setStage, type Stage } from './lay-out.ts';

const ada = 'class/Ada Lovelace_101_assignsubmission_file';
const course = {
  zone: 'Europe/Berlin',
  deadline: '2026-01-12T23:59',
  late: { perStartedDay: { points: 1 } },
  extensions: [{ person: '102', until: '2026-01-15T23:59', reason: 'ill' }],
};

interface Part {
  readonly happens: (stage: Stage) => Promise<void> | void;
  /** What its grading is told besides. */
  readonly flags?: readonly string[];
  /** Whether the sheet changes, or is new: only a new process sees that. */
  readonly isNew?: true;
}

/** What happens to a class, one thing after the other; each is followed by a grading. */
const story = {
  first: { happens: layOutClass, isNew: true },
  // The points of a check change.
  weights: {
    happens: ({ write }) =>
      write('one.ts', exerciseText('one', 'double', '2 * x', { values: 4, negative: 1 })),
    isNew: true,
  },
  // A check is corrected.
  corrected: {
    happens: ({ write }) => write('two.ts', exerciseText('two', 'half', 'x / 2', { runs: 12 })),
    isNew: true,
  },
  // A point is given.
  given: {
    happens: (stage) =>
      adjust(stage, ['Ada Lovelace', 'one.negative', '+1', '--reason', 'right on paper']),
  },
  // Its student hands in again.
  again: {
    happens: ({ write }) =>
      write(`${ada}/one.ts`, 'export const double = (x: number) => x + Math.abs(x);\n'),
  },
  // It is given for that, too.
  confirmed: { happens: (stage) => adjust(stage, ['101', 'one.negative', '--confirm']) },
  // There is a deadline.
  deadline: {
    happens: ({ write }) => write('class/course.json', JSON.stringify(course)),
  },
  // Grades may fall by it.
  allowed: { happens: () => undefined, flags: ['--allow-lower'] },
  // Somebody appeals, by the link in the report, and the mail that it begins.
  asked: {
    happens: (stage) => {
      const report = readFileSync(
        join(stage.out, 'students', idOf(stage, 'alan'), 'report.html'),
        'utf8',
      );
      const [, address = ''] = /href="(mailto:[^"]*)"/.exec(report) ?? [];
      const body =
        new URL(address.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=')).searchParams.get(
          'body',
        ) ?? '';
      stage.write('mail.txt', `Is -0 negative? # <b>${body}`);
      return run(stage, ['appeal', 'read', join(stage.classFolder, '../mail.txt')]);
    },
  },
  // And is right.
  answered: {
    happens: (stage) => {
      const answer = ['--reason', 'it is not, and you are right'];
      return run(stage, ['appeal', 'answer', '103', 'one.negative', '+1', ...answer]);
    },
  },
} satisfies Readonly<Record<string, Part>>;

describe('a class over time', () => {
  test('has every change explained, nothing run that need not be, and nothing lost where its process is killed', async () => {
    const stage = setStage();
    const {
      first,
      weights,
      corrected,
      given,
      again,
      confirmed,
      deadline,
      allowed,
      asked,
      answered,
    } = story;

    expect(await happen(stage, first)).toMatchObject({
      ran: 4,
      points: { 101: 8, 102: 8, 103: 8 },
    });
    expect(changes(stage)).toEqual([]);

    expect(await happen(stage, weights)).toMatchObject({
      ran: 0,
      points: { 101: 9, 102: 9, 103: 9 },
    });
    expect(changes(stage)).toEqual([
      ['101', 8, 9, 'weights changed', 'one.values 3 → 4 (weights changed)', ''],
      ['103', 8, 9, 'weights changed', 'one.values 3 → 4 (weights changed)', ''],
      ['102', 8, 9, 'weights changed', 'one.values 3 → 4 (weights changed)', ''],
    ]);

    expect(await happen(stage, corrected)).toMatchObject({
      ran: 3,
      points: { 101: 9, 102: 9, 103: 9 },
    });
    expect(exercisesOf(stage)).toEqual({ one: 1, two: 6 });

    const told = await happen(stage, given);
    expect(told).toMatchObject({ ran: 0, points: { 101: 10, 102: 9, 103: 9 } });
    expect(changes(stage)).toEqual([
      ['101', 9, 10, 'adjustment', '', '+1 (right on paper) on one.negative'],
    ]);
    expect(reportOf(stage, 'ada')).toContain('right on paper');
    expect(readFileSync(join(stage.out, 'grades.csv'), 'utf8')).toContain('9 + 1 (right on paper)');

    const stale = await happen(stage, again);
    expect(stale.out).toContain('given by hand for something that has changed since: not applied');
    // Twice as much for positive numbers, and nothing for negative ones, as before: the verdicts are the same.
    expect(stale).toMatchObject({ ran: 1, points: { 101: 10, 102: 9, 103: 9 } });
    expect(changes(stage)).toEqual([
      ['101', 10, 9, 'adjustment', '', 'no longer +1 (right on paper) on one.negative'],
    ]);

    expect(await happen(stage, confirmed)).toMatchObject({ ran: 0, points: { 101: 10 } });

    const late = await happen(stage, deadline);
    // Held back, as nobody has allowed it to fall.
    expect(late).toMatchObject({ ran: 0, points: { 101: 10, 102: 9, 103: 9 } });
    expect(late.out).toContain('with points that fall: not published');
    expect(await happen(stage, allowed)).toMatchObject({
      points: { 101: 10, 102: 9, 103: 7 },
    });
    expect(reportOf(stage, 'alan')).toContain(
      '2 days late: handed in 2026-01-14 21:00, due 2026-01-12 23:59',
    );

    expect(await happen(stage, asked)).toMatchObject({ ran: 0, points: { 103: 7 } });
    expect(reportOf(stage, 'alan')).toContain('Is -0 negative? # &lt;b&gt;');
    expect(await happen(stage, answered)).toMatchObject({ ran: 0, points: { 103: 8 } });
    expect(changes(stage)).toEqual([
      ['103', 7, 8, 'adjustment', '', '+1 (appeal: it is not, and you are right) on one.negative'],
    ]);
    expect(reportOf(stage, 'alan')).toContain('it is not, and you are right');

    const before = readAll(stage.out);
    expect(await grade(stage)).toMatchObject({ ran: 0 });
    expect(readAll(stage.out)).toEqual(before);
    expect(moodle(stage)).toEqual({
      'Participant 101': '10',
      'Participant 102': '9',
      'Participant 103': '8',
    });

    const killed = await liveAgain(stage);
    const paths = Object.keys({ ...before, ...killed });
    expect(paths.filter((path) => killed[path] !== before[path])).toEqual([]);
  }, 600_000);
});

/** Lives through the whole story once more, each grading killed, and begun a second time. */
async function liveAgain(stage: Stage): Promise<ReturnType<typeof readAll>> {
  rmSync(stage.out, { recursive: true, force: true });
  rmSync(stage.classFolder, { recursive: true, force: true });
  // Early, in the middle and late, at one part of the story after the other.
  const shares = [0.3, 0.5, 0.7, 0.9];
  let last = 1500;
  for (const [at, part] of Object.values<Part>(story).entries()) {
    await part.happens(stage);
    await killGrading(stage, part, last * (shares[at % shares.length] ?? 0.5));
    const start = performance.now();
    await gradeAs(part, stage);
    // Of a process like the one that is killed.
    if (part.isNew) last = performance.now() - start;
  }
  return readAll(stage.out);
}

async function happen(stage: Stage, part: Part) {
  await part.happens(stage);
  return gradeAs(part, stage);
}

function gradeAs({ flags, isNew }: Part, stage: Stage) {
  return grade(stage, flags, isNew ? runCli : callCli);
}

/** How many exercises were run, what the grade book has, and what was said. */
async function grade(
  stage: Stage,
  more: readonly string[] = [],
  start: typeof runCli | typeof callCli = callCli,
) {
  const before = new Set(listGradings(stage));
  const { code, out, error } = await start([...gradeArguments(stage), ...more]);
  expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' });
  const ran = listGradings(stage).filter((name) => !before.has(name)).length;
  const rows = readTable(join(stage.out, 'grades.csv'));
  const points = Object.fromEntries(rows.map((row) => [row['number'], Number(row['points'])]));
  return { ran, points, out };
}

function gradeArguments({ classFolder, sheet, out, worksheet }: Stage): readonly string[] {
  const table = ['--worksheet', worksheet, '--downloaded', '2026-01-20T10:00'];
  return ['grade', classFolder, '--sheet', sheet, '--out', out, '--jobs', '1', ...table];
}

function adjust(stage: Stage, words: readonly string[]): Promise<void> {
  return run(stage, ['adjust', ...words]);
}

/** Anything but a grading, in this process: by then, the sheet is what it stays. */
async function run({ out }: Stage, words: readonly string[]): Promise<void> {
  const { code, error } = await callCli([...words, '--out', out]);
  expect({ code, error }).toEqual({ code: 0, error: '' });
}

function killGrading(stage: Stage, { flags = [] }: Part, milliseconds: number): Promise<void> {
  const args = [join(projectFolder, 'src/start.mjs'), ...gradeArguments(stage), ...flags];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function listGradings({ out }: Stage): readonly string[] {
  const folder = join(out, 'gradings');
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** How often each exercise was run until now. */
function exercisesOf(stage: Stage): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of listGradings(stage)) {
    const text = readFileSync(join(stage.out, 'gradings', name), 'utf8');
    const { grading } = JSON.parse(text) as { readonly grading: { readonly id: string } };
    counts[grading.id] = (counts[grading.id] ?? 0) + 1;
  }
  return counts;
}

function changes({ out }: Stage): readonly unknown[] {
  return readTable(join(out, 'changes.csv')).map((row) => [
    row['Number'],
    Number(row['Old']),
    Number(row['New']),
    row['Causes'],
    row['Checks'],
    row['Besides']?.replace(/^'/, ''),
  ]);
}

function idOf({ out }: Stage, name: string): string {
  return readdirSync(join(out, 'staff')).find((each) => each.startsWith(name)) ?? '';
}

function reportOf(stage: Stage, name: string): string {
  const folder = join(stage.out, 'staff');
  const id = idOf(stage, name);
  parseResult(readFileSync(join(folder, id, 'result.json'), 'utf8'));
  return readFileSync(join(folder, id, 'report.html'), 'utf8');
}

function moodle({ out }: Stage): Readonly<Record<string, string | undefined>> {
  const rows = readTable(join(out, 'moodle/worksheet.csv'));
  return Object.fromEntries(rows.map((row) => [row['Identifier'], row['Grade']]));
}

/** A table of ours: every cell in quotes or a number. */
function readTable(file: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}
