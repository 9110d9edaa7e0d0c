import { viewCheck, type CheckView } from '../views/check.ts';
import { viewFailure } from '../views/failure.ts';
import { viewExercise } from '../views/exercise.ts';
import type { Reading } from '../views/reading.ts';
import type { TellReplay } from '../views/replay.ts';
import { markVerdict } from '../sentences/verdict.ts';
import type { CheckResult } from '../../records/result.ts';
import { writePlainly, type Words } from '../../text/words.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import { countPoints, type Finding } from './group.ts';
import { labelled, showRows } from './rows.ts';
import type { Style } from '../../text/style.ts';
import { lookOf } from './verdict-line.ts';
import { showLines, showWords, writeDeclared } from './words.ts';
import { alignRight, wrapText } from './wrap.ts';

/** What showing a finding needs to know besides. */
export interface Telling {
  /** The requirement of a check by its id. */
  readonly titleOf: (checkId: string) => Words;
  /** Where the sheet treats it, for example `Exercise 2 (a)`. */
  readonly sourceOf: (checkId: string) => string | undefined;
  /** The command that runs a failing case again, where the reader needs to be told. */
  readonly tellReplay?: TellReplay;
}

/** What is shown by itself; stubs, and checks that wait for others, are listed together. */
export type SingleFinding = Exclude<Finding, { kind: 'stub' | 'blocked' }>;

/** A finding in lines: what is wrong, with what, and what may help. */
export function showFinding(
  finding: SingleFinding,
  telling: Telling,
  style: Style,
): readonly string[] {
  switch (finding.kind) {
    case 'unloaded':
      return showUnloaded(finding, telling, style);
    case 'failure':
      return showFailure(finding, telling, style);
    case 'broken':
      return [
        head(finding, finding.checks[0].export, '', style),
        ...showTitles(finding.checks, style),
        ...paragraph(brokenHere, style),
        ...(finding.message === ''
          ? []
          : showLines(finding.message).flatMap((line) =>
              paragraph(style.paint(line, 'dim'), style),
            )),
      ];
    default:
      return finding satisfies never;
  }
}

/** Nobody else has seen it: a self-check runs on one machine. */
const brokenHere =
  'This could not be judged, which is not your fault: the self-check itself is at fault. If it stays so in a kit that was unpacked and installed anew, tell the staff.';

function showUnloaded(
  { exercise, checks }: Extract<Finding, { kind: 'unloaded' }>,
  telling: Telling,
  style: Style,
): readonly string[] {
  const reading = readingOf(telling);
  const { load } = viewExercise({ ...exercise, exhibits: [] }, reading);
  if (load === undefined) return [];
  const frame = load.frame === undefined ? [] : showLines(load.frame.block);
  return [
    head({ kind: 'unloaded', checks }, exercise.file, '', style),
    ...paragraph(showWords(load.sentence, style), style),
    ...showRows(load.rows, style),
    ...(frame.length > 0 ? ['', ...frame.map((line) => `      ${line}`)] : []),
  ];
}

function showFailure(
  finding: Extract<Finding, { kind: 'failure' }>,
  telling: Telling,
  style: Style,
): readonly string[] {
  const [check] = finding.checks;
  const reading = readingOf(telling);
  const view: CheckView = viewCheck(check, reading);
  const { sentence, rows, remark } = view.failure ?? viewFailure(finding.failure, telling.titleOf);
  const source = telling.sourceOf(check.id);
  const hints: (readonly [string, string])[] = [];
  if (view.diagnosis) hints.push(['Looks like', showWords(view.diagnosis, style)]);
  if (view.hint) hints.push(['Hint', showWords(view.hint, style)]);
  return [
    head(finding, check.export, source ?? '', style),
    ...showTitles(finding.checks, style),
    ...paragraph(showWords(sentence, style), style),
    ...showRows(rows, style),
    ...(remark ? labelled('', showWords(remark, style), style) : []),
    ...(hints.length > 0 || view.replay ? [''] : []),
    ...hints.flatMap(([label, text]) => labelled(label, text, style)),
    ...(view.replay ? showCommand('Again', view.replay, style) : []),
  ];
}

function readingOf({ titleOf, tellReplay = () => undefined }: Telling): Reading {
  return { edition: 'student', showsPictures: false, titleOf, tellReplay };
}

/** In one line, however long: the terminal wraps it, and what is pasted from there is whole. */
function showCommand(label: string, command: Words, style: Style): readonly string[] {
  const wide = { ...style, width: Infinity };
  return labelled(label, style.paint(writePlainly(command), 'dim'), wide);
}

function head(
  { kind, checks }: Pick<SingleFinding, 'kind' | 'checks'>,
  name: string,
  about: string,
  style: Style,
): string {
  const verdict = kind === 'broken' ? kind : 'failed';
  const mark = style.paint(markVerdict(verdict), ...lookOf(verdict));
  const shown = [style.paint(escapeTerminal(name), 'bold', 'cyan'), about];
  const left = `  ${mark} ${shown.filter((part) => part !== '').join('  ')}`;
  const lost = countPoints(checks);
  return alignRight(
    left,
    style.paint(kind === 'broken' ? `${lost} open` : `−${lost}`, 'dim'),
    style.width,
  );
}

function showTitles(checks: readonly CheckResult[], style: Style): readonly string[] {
  return checks.flatMap(({ title }) =>
    paragraph(style.paint(escapeTerminal(writeDeclared(title)), 'bold'), style),
  );
}

function paragraph(text: string, style: Style): readonly string[] {
  return wrapText(text, style.width - 4).map((line) => `    ${line}`);
}
