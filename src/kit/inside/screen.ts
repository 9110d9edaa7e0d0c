import type { WriteStream } from 'node:tty';
import process from 'node:process';
import type { CheckResult, ExerciseResult, Result } from '../../records/result.ts';
import { sayReplayInKit } from '../../report/views/replay.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import { code, readDeclared } from '../../text/words.ts';
import { writeExhibit } from '../../report/terminal/exhibit.ts';
import { isStub } from '../../report/causes/stub.ts';
import { nameExercise } from '../../report/sentences/name-exercise.ts';
import type { Telling } from '../../report/terminal/cause.ts';
import { writeRule } from '../../report/terminal/rule.ts';
import { writeScore } from '../../report/terminal/score.ts';
import type { Style } from '../../text/style.ts';
import { writeToDo } from '../../report/terminal/to-do.ts';
import { writeStubLine, writeVerdictLine } from '../../report/terminal/verdict-line.ts';
import { writeTerminalLines, writeDeclared } from '../../report/terminal/words.ts';
import { alignRight } from '../../report/terminal/wrap.ts';
import type { KitExercise } from '../records.ts';
import type { Kit } from './read-kit.ts';

/** What a check looks like while it runs and when it is done. */
export interface Screen {
  open(): void;
  begin(id: string): void;
  report(result: CheckResult): void;
  /** `result` is what was checked now, `all` what is known by now: the score is of all. */
  close(result: Result, all?: Result): void;
  writeLine(line: string): void;
  /** Takes away what is there, where that can be done. */
  clear(): void;
}

const mostPrinted = 20;

export function createScreen(stream: WriteStream, style: Style, { contents }: Kit): Screen {
  const telling = tellingOf(contents.exercises);
  let isBusy = false;
  let stubs: CheckResult[] = [];
  const writeLine = (...lines: readonly string[]) => {
    if (isBusy) stream.write('\r\u001b[2K');
    isBusy = false;
    for (const line of lines) stream.write(`${line}\n`);
  };
  /** Stubs are told together when their exercise is done. */
  const writeStubs = () => {
    if (stubs.length > 0) writeLine(...writeStubLine(stubs, style));
    stubs = [];
  };
  return {
    writeLine,
    clear: () => {
      if (stream.isTTY) stream.write('\u001b[2J\u001b[3J\u001b[H');
    },
    open: () => {
      writeLine(
        '',
        `  ${style.paint(contents.title, 'bold')}${style.paint('  self-check, public checks', 'dim')}`,
      );
    },
    begin: (id) => {
      const exercise = contents.exercises.find((other) => other.id === id);
      if (exercise !== undefined) {
        writeStubs();
        writeLine('', headOf(exercise, style));
      }
      const check = contents.exercises
        .flatMap(({ checks }) => checks)
        .find((other) => other.id === id);
      if (check === undefined || !stream.isTTY) return;
      const line = escapeTerminal(`  … ${writeDeclared(check.title)}`, style.width - 1);
      stream.write(`\r\u001b[2K${style.paint(line, 'dim')}`);
      isBusy = true;
    },
    report: (result) => {
      if (waitsForStub(result, stubs)) stubs.push(result);
      else writeLine(writeVerdictLine(result, style));
    },
    close: (result, all = result) => {
      writeStubs();
      const known = new Set(all.exercises.map(({ id }) => id));
      const shown = contents.exercises.filter(({ id }) => known.has(id));
      writeLine(
        ...writePrinted(result.exercises, style),
        ...writePictures(result.exercises, style),
        ...writeToDo(result, telling, style),
        '',
        writeRule('Score', style),
        '',
        ...writeScore(
          shown.map((exercise) => scoreOf(exercise, all)),
          style,
        ),
        ...sayNotices(result, style),
        ...sayNode(contents.node, style),
        '',
      );
    },
  };
}

function waitsForStub(result: CheckResult, stubs: readonly CheckResult[]): boolean {
  const isBlocked = result.verdict.kind === 'blocked';
  return isStub(result) || (isBlocked && stubs.some((stub) => stub.export === result.export));
}

export function tellingOf(exercises: readonly KitExercise[]): Telling {
  const checks = new Map(
    exercises.flatMap((exercise) => exercise.checks.map((check) => [check.id, check] as const)),
  );
  const shapes = new Map(
    exercises.flatMap(({ checks: own, exhibits }) =>
      own.map(({ id }) => [id, exhibits.map(({ shape }) => shape)] as const),
    ),
  );
  return {
    titleOf: (id) => {
      const check = checks.get(id);
      return check === undefined ? code(id) : readDeclared(check.title);
    },
    sourceOf: (id) => checks.get(id)?.source,
    shapesOf: (id) => shapes.get(id) ?? [],
    sayReplay: sayReplayInKit,
  };
}

function scoreOf(
  exercise: KitExercise,
  result: Result,
): { title: string; earned: number; visible: number; unseen: number } {
  const earned = result.exercises.find(({ id }) => id === exercise.id)?.points.earned ?? 0;
  const visible = exercise.checks.reduce((sum, { points }) => sum + points, 0);
  return { title: nameExercise(exercise.id), earned, visible, unseen: exercise.points - visible };
}

function headOf(exercise: KitExercise, style: Style): string {
  const title = `  ${style.paint(nameExercise(exercise.id), 'bold')}  ${writeDeclared(exercise.title)}`;
  return alignRight(title, style.paint(exercise.file, 'dim'), style.width);
}

/** One picture says how it looks; the report has them all. */
function writePictures(exercises: readonly ExerciseResult[], style: Style): readonly string[] {
  const exhibits = exercises
    .flatMap((exercise) => exercise.exhibits)
    .filter(({ actual }) => actual !== undefined);
  const [first, ...others] = exhibits;
  if (first === undefined) return [];
  const more =
    others.length === 0
      ? []
      : [style.paint(`  ${others.length} more in the report: npm run check -- --html`, 'dim')];
  return ['', writeRule('Picture', style), '', ...writeExhibit(first, style), ...more];
}

function writePrinted(exercises: readonly ExerciseResult[], style: Style): readonly string[] {
  return exercises.flatMap(({ file, printed }) => {
    if (printed === '') return [];
    const lines = writeTerminalLines(printed.trimEnd());
    const left = lines.length - mostPrinted;
    return [
      '',
      `  ${style.paint(`Printed by ${file}`, 'bold')}`,
      ...lines.slice(0, mostPrinted).map((line) => `  ${style.paint('│', 'dim')} ${line}`),
      ...(left > 0 ? [style.paint(`  │ … ${left} more lines`, 'dim')] : []),
    ];
  });
}

function sayNotices({ notices }: Result, style: Style): readonly string[] {
  return notices.map(({ text, place }) => {
    const where = place === undefined ? '' : `${place.file}: `;
    return style.paint(`  Note: ${escapeTerminal(`${where}${text}`)}`, 'yellow');
  });
}

function sayNode(graded: number, style: Style): readonly string[] {
  const own = Number(process.versions.node.split('.')[0]);
  if (own >= graded) return [];
  const sentence = `Submissions are graded with Node ${graded}, and yours is ${own}: it may lack what is new in the language.`;
  return [style.paint(`  ${sentence}`, 'dim')];
}
