import type { DerivationDeclaration, DerivationPart } from '../../records/sheet.ts';
import { formatText } from '../../text/data.ts';
import { evaluateClaim, tellDatum, type Datum } from './data.ts';
import { nameLine, type BadLines, type DerivationFailure, type LineValues } from './evaluate.ts';
import type { Jump } from './jumps.ts';
import type { Chain } from './lines.ts';
import { countIn } from '../size.ts';

/** A chain with the values of its lines on all data: all that the verdicts rest on. */
export interface ExaminedChain {
  readonly declaration: DerivationDeclaration;
  readonly chain: Chain;
  readonly data: readonly Datum[];
  readonly values: LineValues;
  readonly bad: BadLines;
  readonly jumps: readonly Jump[];
}

/** What is wrong with one part of a proof, or `undefined`. */
export function judgePart(
  examined: ExaminedChain,
  part: DerivationPart,
): DerivationFailure | undefined {
  switch (part.kind) {
    case 'start':
      return judgeEnd(examined, 0);
    case 'end':
      return judgeEnd(examined, examined.chain.reasons.length);
    case 'algebra':
      return provesSomethingElse(examined) ?? judgeAlgebra(examined);
    case 'reason':
      return provesSomethingElse(examined) ?? judgeReason(examined, part.reason);
  }
}

/** The first or last line has to equal what is to be proved, whether the premises hold or not. */
function judgeEnd(examined: ExaminedChain, line: number): DerivationFailure | undefined {
  const { declaration, data, values } = examined;
  const own = examined.bad.get(line);
  if (own !== undefined) return own;
  const word = line === 0 ? 'start' : 'end';
  const right = evaluateClaim(declaration, data)[word];
  const bad = findDisagreement(examined, values[line] as readonly number[], right, () => true);
  if (bad === undefined) return examined.jumps.find((jump) => jump.line === line)?.failure;
  return {
    kind: 'derivation',
    sentence: `The proof does not ${word} where it has to: its ${line === 0 ? 'first' : 'last'} line should be ${declaration[word].words}, on any data, whether the premises hold or not.`,
    line,
    data: tellDatum((data[bad] as Datum).given),
    values: [
      { label: 'your line', value: values[line]?.[bad] as number },
      { label: `the ${word} of the proof`, value: right[bad] as number },
    ],
  };
}

function provesSomethingElse(examined: ExaminedChain): DerivationFailure | undefined {
  const isOff = [0, examined.chain.reasons.length].every(
    (line) => judgeEnd(examined, line) !== undefined,
  );
  if (!isOff) return undefined;
  return {
    kind: 'derivation',
    sentence: 'The chain neither starts nor ends where the proof has to: it proves something else.',
  };
}

/** Every step that names the reason has to hold by it alone, to need it, and to be part of this proof. */
function judgeReason(examined: ExaminedChain, reason: string): DerivationFailure | undefined {
  const steps = stepsNaming(examined, reason);
  if (steps.length === 0) {
    const stray = findStray(examined);
    const missing = `No step names '${reason}' as its reason`;
    // Most reasons that are missed are there, in other words.
    return stray === undefined
      ? { kind: 'derivation', sentence: `${missing}: the proof cannot do without it.` }
      : { ...stray, sentence: `${missing}. ${stray.sentence}` };
  }
  for (const step of steps) {
    const failure =
      judgeStep(examined, step, reason) ??
      findUnneeded(examined, step, reason) ??
      findJumpAt(examined, step) ??
      findLoose(examined, step);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** The first step that names something else than a reason of this proof. */
function findStray({ declaration, chain }: ExaminedChain): DerivationFailure | undefined {
  const known = ['algebra', ...declaration.premises.map(({ reason }) => reason)];
  const at = chain.reasons.findIndex((reason) => !known.includes(reason));
  const named = chain.reasons[at];
  if (named === undefined) return undefined;
  const names =
    named === ''
      ? 'names no reason of this proof'
      : `names ${quote(named)}, which is no reason of this proof`;
  const list = known.map((reason) => `'${reason}'`).join(', ');
  const sentence = `Step ${at + 1} ${names}: the reasons are ${list}, in exactly these words.`;
  return { kind: 'derivation', sentence, line: at + 1 };
}

const longestQuote = 60;

/** Text of a submission inside a sentence of ours: its dollar signs open no formula. */
function quote(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return formatText(shown).replaceAll('$', '\\$');
}

function judgeAlgebra(examined: ExaminedChain): DerivationFailure | undefined {
  const stray = findStray(examined);
  if (stray !== undefined) return stray;
  for (const step of stepsNaming(examined, 'algebra')) {
    const failure = judgeStep(examined, step, undefined) ?? findJumpAt(examined, step);
    if (failure !== undefined) return failure;
  }
  if (stepsNaming(examined, 'algebra').length > 0 || isWholeButOneStep(examined)) return undefined;
  return {
    kind: 'derivation',
    sentence:
      'The chain has no step of algebra that could be judged, and its other steps do not make a proof.',
  };
}

/**
 * Without algebra steps there is nothing to judge but whether the other steps make a proof. One that uses a second
 * reason has cost its own points already.
 */
function isWholeButOneStep(examined: ExaminedChain): boolean {
  const { declaration, chain, jumps } = examined;
  const reasons = declaration.premises.map(({ reason }) => reason);
  const last = chain.reasons.length;
  return (
    jumps.length === 0 &&
    judgeEnd(examined, 0) === undefined &&
    judgeEnd(examined, last) === undefined &&
    reasons.every((reason) => chain.reasons.includes(reason)) &&
    reasons.filter((reason) => judgeReason(examined, reason) !== undefined).length <= 1
  );
}

function stepsNaming({ chain }: ExaminedChain, reason: string): readonly number[] {
  return chain.reasons.flatMap((named, i) => (named === reason ? [i + 1] : []));
}

/** The line of a step has to equal the line above wherever its own premise holds; for algebra, everywhere. */
function judgeStep(
  examined: ExaminedChain,
  step: number,
  reason: string | undefined,
): DerivationFailure | undefined {
  const line = examined.bad.get(step - 1) ?? examined.bad.get(step);
  if (line !== undefined) return line;
  const bad = findBadDatum(examined, step, reason === undefined ? [] : [reason]);
  if (bad === undefined) return undefined;
  const named = reason === undefined ? "'algebra'" : `'${reason}'`;
  const others = examined.declaration.premises
    .map((premise) => premise.reason)
    .filter((other) => other !== reason);
  const isEnough = (...holding: string[]) => findBadDatum(examined, step, holding) === undefined;
  // A step may name one reason more than algebra, so that beside algebra nothing is used instead.
  const own = reason === undefined ? undefined : others.find((other) => isEnough(other));
  if (own !== undefined) {
    // Which two lines are equal is no question here, so that data and values would say nothing.
    const sentence = `Step ${step} names ${named}, but it uses '${own}' instead: each step names the one reason that makes it equal to the line above.`;
    return { kind: 'derivation', sentence, line: step };
  }
  const second = others.find((other) =>
    reason === undefined ? isEnough(other) : isEnough(reason, other),
  );
  const why =
    second === undefined
      ? `is not equal to the line above by ${named}`
      : `names ${named}, but it also uses '${second}': each step may use the one reason that it names`;
  return tellStep(examined, step, bad, `Step ${step} ${why}.`);
}

/** A datum in which these premises hold and the step does not. */
function findBadDatum(
  examined: ExaminedChain,
  step: number,
  holding: readonly string[],
): number | undefined {
  return findDisagreementAt(examined, step, (datum) =>
    holding.every((reason) => datum.holding.has(reason)),
  );
}

function findUnneeded(
  examined: ExaminedChain,
  step: number,
  reason: string,
): DerivationFailure | undefined {
  if (findDisagreementAt(examined, step, (datum) => !datum.holding.has(reason)) !== undefined)
    return undefined;
  const sentence = `Step ${step} names '${reason}', but it holds without it too: that is not the reason why the two lines are equal.`;
  return { kind: 'derivation', sentence, line: step };
}

/** What wrong steps part from both ends of the proof is no part of it, however right it is by itself. */
function findLoose(examined: ExaminedChain, step: number): DerivationFailure | undefined {
  const last = examined.chain.reasons.length;
  const steps = Array.from({ length: last }, (_, i) => i + 1);
  const followsStart =
    judgeEnd(examined, 0) === undefined && steps.slice(0, step - 1).every(isRight);
  const leadsToEnd = judgeEnd(examined, last) === undefined && steps.slice(step).every(isRight);
  if (followsStart || leadsToEnd) return undefined;
  const sentence = `Step ${step} is right by itself, but there are wrong steps both above and below it, so that it is no part of a proof of this claim.`;
  return { kind: 'derivation', sentence, line: step };

  function isRight(other: number): boolean {
    const named = examined.chain.reasons[other - 1];
    const reason = examined.declaration.premises.find((premise) => premise.reason === named);
    return (
      judgeStep(examined, other, reason?.reason) === undefined &&
      findJumpAt(examined, other) === undefined
    );
  }
}

function findJumpAt({ jumps }: ExaminedChain, step: number): DerivationFailure | undefined {
  return jumps.find((jump) => jump.line === step || jump.line === step - 1)?.failure;
}

function tellStep(
  { data, values }: ExaminedChain,
  step: number,
  datum: number,
  sentence: string,
): DerivationFailure {
  return {
    kind: 'derivation',
    sentence,
    line: step,
    data: tellDatum((data[datum] as Datum).given),
    values: [step - 1, step].map((line) => ({
      label: nameLine(line),
      value: values[line]?.[datum] as number,
    })),
  };
}

/**
 * Relative to the larger of the two lines, as everywhere. Both bounds are parts of the size of what is proved: below,
 * rounding is forgiven where a line passes through 0; above, no step can hide beside a huge term.
 */
const relative = 1e-4;
const [fewest, most] = [0.01, 10];

function findDisagreementAt(
  examined: ExaminedChain,
  step: number,
  isAsked: (datum: Datum) => boolean,
): number | undefined {
  const [above, below] = [step - 1, step].map((line) => examined.values[line]) as [
    readonly number[],
    readonly number[],
  ];
  return findDisagreement(examined, above, below, isAsked);
}

function findDisagreement(
  { declaration, data }: ExaminedChain,
  above: readonly number[],
  below: readonly number[],
  isAsked: (datum: Datum) => boolean,
): number | undefined {
  const { size } = evaluateClaim(declaration, data);
  let simplest: number | undefined;
  for (const [i, datum] of data.entries()) {
    const [a, b] = [above[i] as number, below[i] as number];
    const larger = Math.max(Math.abs(a), Math.abs(b), fewest * size);
    const scale = size === 0 ? larger : Math.min(larger, most * size);
    if (!isAsked(datum) || Math.abs(a - b) <= relative * scale) continue;
    // Somebody will work it out by hand.
    if (simplest === undefined || isSimpler(datum, data[simplest] as Datum)) simplest = i;
  }
  return simplest;
}

function isSimpler(datum: Datum, other: Datum): boolean {
  return countIn(tellDatum(datum.given)) < countIn(tellDatum(other.given));
}
