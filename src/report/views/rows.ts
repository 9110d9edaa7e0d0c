import { asVector } from '../../records/numbers.ts';
import type { ToldCall, ToldSide } from '../../records/result.ts';
import type { Data, Value } from '../../records/session.ts';
import { writeCall, writeData, shortenCall, shortenData } from '../../text/data.ts';
import { countDigits, writeNumber } from '../../text/number.ts';
import { writeValue } from '../../text/value.ts';
import { markEntries, withoutMark } from '../../text/vector.ts';
import type { MarkedText } from '../../text/vector.ts';
import type { Words } from '../../text/words.ts';

/** One line of a counterexample: what it is, and its value as code with the place to look at marked. */
export interface Row {
  readonly label: Words;
  readonly tone: Tone;
  readonly shown: Shown;
}

/** What a line tells: what was done, what came of it, what should have, or something else. */
export type Tone = 'call' | 'returned' | 'expected' | 'plain';

export interface Shown extends MarkedText {
  /** The whole line, for where nothing can be marked. */
  readonly code: string;
  /** All of it, to be pasted into a file, where the line is cut. */
  readonly whole?: { readonly block: string };
}

/** Characters of a call that are read without a click. */
const shownLength = 320;

/** Values nest: what is short at each level may be long in all. */
const longestValue = 600;

/** Beyond this, a call is only in the result file. */
const pastedLength = 60_000;

/** A call, with one of its arguments marked where there is something about it. */
export function callRow(label: Words, call: ToldCall, argument?: number): Row {
  const shown = cutShort(writeCall(call), () => shortenCall(call, shownLength));
  return {
    label,
    tone: 'call',
    shown: argument === undefined ? shown : markArgument(shown, call, argument),
  };
}

/** A call told by a shorter one, all of it to be pasted. */
export function longCallRow(label: Words, call: ToldCall, shorter: ToldCall): Row {
  const whole = writeCall(call);
  const shown = describeShown(withoutMark(shortenCall(shorter, shownLength)));
  const isPasted = whole !== shown.code && whole.length <= pastedLength;
  return { label, tone: 'call', shown: isPasted ? { ...shown, whole: { block: whole } } : shown };
}

export function dataRow(label: Words, data: Data): Row {
  const shown = cutShort(writeData(data), () => shortenData(data, shownLength));
  return { label, tone: 'plain', shown };
}

export function textRow(label: Words, text: string, tone: Tone = 'plain'): Row {
  return { label, tone, shown: describeShown(withoutMark(text)) };
}

export function valueRow(label: Words, value: Value, tone: Tone): Row {
  const text = writeValue(value);
  const shown = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  return { label, tone, shown: describeShown(withoutMark(shown)) };
}

/** A vector or number in a row of its own. */
export interface NumbersRow {
  readonly label: Words;
  readonly tone: Tone;
  readonly value: number | readonly number[];
}

/** Vectors or numbers one below the other, each with the entry at `index` marked. */
export function numbersRows(entries: readonly NumbersRow[], index: number, digits: number): Row[] {
  const vectors = markEntries(
    entries.map(({ value }) => asVector(value)),
    index,
    digits,
  );
  return entries.map(({ label, tone, value }, at) => {
    const marked =
      typeof value === 'number'
        ? { before: '', marked: writeNumber(value, digits), after: '' }
        : (vectors[at] ?? withoutMark(''));
    return { label, tone, shown: describeShown(marked) };
  });
}

/** Two things that should agree, marked where they are furthest apart and with digits that show it. */
function pairRows(left: NumbersRow, right: NumbersRow): Row[] {
  const [ours, theirs] = [asVector(left.value), asVector(right.value)];
  const index = findLargestGap(ours, theirs);
  const digits = countDigits([[ours[index] ?? NaN, theirs[index] ?? NaN]]);
  return numbersRows([left, right], index, digits);
}

/** The sides of a law or of a line of a proof; two of them are set against each other. */
export function sideRows(sides: readonly ToldSide[], words: (label: string) => Words): Row[] {
  const entries = sides.map(
    ({ label, value }) => ({ label: words(label), tone: 'plain', value }) as const,
  );
  const [left, right, ...others] = entries;
  if (left !== undefined && right !== undefined && others.length === 0)
    return pairRows(left, right);
  return entries.flatMap((entry) => numbersRows([entry], Infinity, countDigits([])));
}

/** Two answers that should be the same. */
export function answerRows(first: Value, later: Value, labels: readonly [Words, Words]): Row[] {
  const [before, after] = [readNumbers(first), readNumbers(later)];
  if (before === undefined || after === undefined) {
    return [valueRow(labels[0], first, 'plain'), valueRow(labels[1], later, 'returned')];
  }
  return pairRows(
    { label: labels[0], tone: 'plain', value: before },
    { label: labels[1], tone: 'returned', value: after },
  );
}

/** Where two vectors are furthest apart; what is no number, or is missing on one side, counts as furthest. */
function findLargestGap(left: readonly number[], right: readonly number[]): number {
  let [index, largest] = [0, 0];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [a, b] = [left[at] ?? NaN, right[at] ?? NaN];
    const isSame = a === b || (Number.isNaN(a) && Number.isNaN(b));
    const distance = Math.abs(a - b);
    const gap = isSame ? 0 : Number.isNaN(distance) ? Infinity : distance;
    if (gap > largest) [index, largest] = [at, gap];
  }
  return index;
}

function readNumbers(value: Value): number | readonly number[] | undefined {
  if (value.kind === 'number') return value.value;
  return value.kind === 'vector' ? value.numbers : undefined;
}

function describeShown(marked: MarkedText): Shown {
  return { code: marked.before + marked.marked + marked.after, ...marked };
}

function cutShort(whole: string, shorten: () => string): Shown {
  if (whole.length <= shownLength) return describeShown(withoutMark(whole));
  const shown = describeShown(withoutMark(shorten()));
  return whole.length <= pastedLength ? { ...shown, whole: { block: whole } } : shown;
}

/** Only in a call that is shown whole: what is cut has no sure place for its arguments. */
function markArgument(shown: Shown, { name, args }: ToldCall, argument: number): Shown {
  const data = args[argument];
  if (data === undefined || shown.whole !== undefined || shown.code.length > shownLength)
    return shown;
  const before = `${name}(${args
    .slice(0, argument)
    .map((arg) => `${writeData(arg)}, `)
    .join('')}`;
  const marked = writeData(data);
  return { ...shown, before, marked, after: shown.code.slice(before.length + marked.length) };
}
