import type { CheckResult } from '../../records/result.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import { writePlainly, type Words } from '../../text/words.ts';
import { listPlaced, type Cause, type Placed } from '../causes/cause.ts';
import { viewCause, type CauseView, type ExampleView } from '../views/cause.ts';
import type { Reading } from '../views/reading.ts';
import type { SayReplay } from '../views/replay.ts';
import { labelled, writeTerminalRows } from './rows.ts';
import type { Style } from '../../text/style.ts';
import { lookOf } from './verdict-line.ts';
import { writeTerminalLines, writeTerminalWords, writeDeclared } from './words.ts';
import { alignRight, wrapText } from './wrap.ts';

/** What showing a cause needs to know besides. */
export interface Telling {
  /** The requirement of a check by its id. */
  readonly titleOf: (checkId: string) => Words;
  /** Where the sheet treats it, for example `Exercise 2 (a)`. */
  readonly sourceOf: (checkId: string) => string | undefined;
  /** Rows and columns of answers that are pictures. */
  readonly shapesOf?: Reading['shapesOf'];
  /** The command that runs a failing case again, where the reader needs to be told. */
  readonly sayReplay?: SayReplay;
}

/** A cause in lines: what is wrong, with what, what may help, and what else comes of it. */
export function writeCause(cause: Cause, telling: Telling, style: Style): readonly string[] {
  const view = viewCause(cause, 0, readingOf(telling));
  const isWhole = listPlaced(cause).length === 1;
  return [
    head(cause, view, telling, style),
    ...paragraph(style.paint(writeTerminalWords(view.title, style), 'bold'), style),
    ...(isWhole ? [] : paragraph(style.paint(view.extent, 'dim'), style)),
    ...writeLoad(view, style),
    ...(view.example ? writeExample(view.example, style) : []),
    ...writeMore('Also', cause.failed, cause, style),
    ...writeMore('Perhaps', cause.perhaps, cause, style),
    ...writeMore('Waiting', cause.waiting, cause, style),
  ];
}

/** Nobody else has seen it: a self-check runs on one machine. */
const brokenHere =
  'This could not be judged, which is not your fault: the self-check itself is at fault. If it stays so in a kit that was unpacked and installed anew, tell the staff.';

function writeLoad({ load }: CauseView, style: Style): readonly string[] {
  if (load === undefined) return [];
  const frame = load.frame === undefined ? [] : writeTerminalLines(load.frame.block);
  return [
    ...writeTerminalRows(load.rows, style),
    ...(frame.length > 0 ? ['', ...frame.map((line) => `      ${line}`)] : []),
  ];
}

function writeExample(example: ExampleView, style: Style): readonly string[] {
  const { failure, diagnosis, hint, replay, broken, isNamed } = example;
  const message = broken?.block ?? '';
  const hints: (readonly [string, string])[] = [];
  if (diagnosis) hints.push(['Looks like', writeTerminalWords(diagnosis, style)]);
  if (hint) hints.push(['Hint', writeTerminalWords(hint, style)]);
  return [
    ...(isNamed ? [] : paragraph(writeTerminalWords(example.title, style), style)),
    ...(broken === undefined ? [] : paragraph(brokenHere, style)),
    ...(message === ''
      ? []
      : writeTerminalLines(message).flatMap((line) => paragraph(style.paint(line, 'dim'), style))),
    ...(failure && failure.sentence.length > 0
      ? paragraph(writeTerminalWords(failure.sentence, style), style)
      : []),
    ...(failure ? writeTerminalRows(failure.rows, style) : []),
    ...(failure?.remark ? labelled('', writeTerminalWords(failure.remark, style), style) : []),
    ...(hints.length > 0 || replay ? [''] : []),
    ...hints.flatMap(([label, text]) => labelled(label, text, style)),
    ...(replay ? writeCommand('Again', replay, style) : []),
  ];
}

/** The other checks by what they ask: their own counterexamples come when this one is mended. */
function writeMore(
  label: string,
  placed: readonly Placed[],
  { example, sort }: Cause,
  style: Style,
): readonly string[] {
  // All checks of a file wait for it.
  if (sort.kind === 'unloaded') return [];
  const checks = placed.map(({ check }) => check).filter((check) => check !== example);
  return checks.flatMap((check, at) => {
    const title = escapeTerminal(writeDeclared(check.title), style.width - titleIndent - 4);
    return labelled(at === 0 ? label : '', style.paint(title, 'dim'), style);
  });
}

const titleIndent = 16;

function readingOf({
  titleOf,
  shapesOf = () => [],
  sayReplay = () => undefined,
}: Telling): Reading {
  return { edition: 'student', showsPictures: false, titleOf, shapesOf, sayReplay };
}

/** In one line, however long: the terminal wraps it, and what is pasted from there is whole. */
function writeCommand(label: string, command: Words, style: Style): readonly string[] {
  const wide = { ...style, width: Infinity };
  return labelled(label, style.paint(writePlainly(command), 'dim'), wide);
}

function head(
  cause: Cause,
  { kind, lost, open, mark }: CauseView,
  telling: Telling,
  style: Style,
): string {
  const { example, sort } = cause;
  const all = listPlaced(cause);
  const names = sort.kind === 'unloaded' ? all.map(fileOf) : all.map(({ check }) => check.export);
  const shown = [...new Set(names)].map((name) =>
    style.paint(escapeTerminal(name), 'bold', 'cyan'),
  );
  const about = sort.kind === 'unloaded' ? '' : sourceOf(example, telling);
  const left = `  ${style.paint(mark, ...lookOf(kind))} ${shown.join(', ')}${about === '' ? '' : `  ${about}`}`;
  const cost = lost > 0 ? `−${lost}` : `${open} open`;
  return alignRight(left, style.paint(cost, 'dim'), style.width);
}

function sourceOf({ id }: CheckResult, telling: Telling): string {
  return telling.sourceOf(id) ?? '';
}

function fileOf({ exercise }: Placed): string {
  return exercise.file;
}

function paragraph(text: string, style: Style): readonly string[] {
  return wrapText(text, style.width - 4).map((line) => `    ${line}`);
}
