import { nameLine } from '../../text/proof-line.ts';
import type { Datum } from './data.ts';
import { describeDatum } from './describe-datum.ts';
import { findDisagreement, type ExaminedChain } from './disagree.ts';
import type { DerivationFailure } from './evaluate.ts';

/** What is wrong with a step; `used` is the premise by which its lines are equal, where it names another reason. */
export interface StepFault {
  readonly step: number;
  readonly named: string;
  readonly failure: DerivationFailure;
  readonly used?: string;
}

export const algebra = 'algebra';

export function reasonsOf({ declaration }: ExaminedChain): readonly string[] {
  return declaration.premises.map(({ reason }) => reason);
}

/** The faults of all steps, at most one each: a step has to hold by the reason that it names, alone, and to need it. */
export function findFaults(examined: ExaminedChain): readonly StepFault[] {
  return examined.chain.reasons.flatMap((named, i) => findFault(examined, i + 1, named) ?? []);
}

function findFault(examined: ExaminedChain, step: number, named: string): StepFault | undefined {
  const fault = (failure: DerivationFailure | undefined, used?: string): StepFault | undefined =>
    failure && { step, named, failure, ...(used !== undefined && { used }) };
  const line = examined.bad.get(step - 1) ?? examined.bad.get(step);
  if (line !== undefined) return fault(line);
  const reasons = reasonsOf(examined);
  const others = reasons.filter((other) => other !== named);
  const isEnough = (...holding: string[]) => findBadDatum(examined, step, holding) === undefined;
  if (named !== algebra && !reasons.includes(named)) {
    const known = [algebra, ...reasons];
    const used = isEnough() ? undefined : others.find((other) => isEnough(other));
    return fault(flawAt({ kind: 'unknown-reason', named, known }, step), used);
  }
  const bad = findBadDatum(examined, step, named === algebra ? [] : [named]);
  if (bad === undefined) {
    const isNeeded = named === algebra || !isEnough();
    return fault(
      isNeeded ? findJumpAt(examined, step) : flawAt({ kind: 'not-needed', reason: named }, step),
    );
  }
  const used = others.find((other) => isEnough(other));
  // Which two lines are equal is no question here, so that data and values would say nothing.
  if (used !== undefined && named !== algebra)
    return fault(flawAt({ kind: 'other-reason', reason: named, used }, step), used);
  const second = used ?? others.find((other) => named !== algebra && isEnough(named, other));
  const flaw =
    second === undefined
      ? ({ kind: 'not-equal', reason: named } as const)
      : ({ kind: 'second-reason', reason: named, second } as const);
  return fault(describeStep(examined, step, bad, flaw), used);
}

/** Whether two lines that follow each other are equal by any one reason, whichever is named. */
export function doesHoldSomehow(examined: ExaminedChain, step: number): boolean {
  if (examined.bad.has(step - 1) || examined.bad.has(step)) return false;
  if (findJumpAt(examined, step) !== undefined) return false;
  return [[], ...reasonsOf(examined).map((reason) => [reason])].some(
    (holding) => findBadDatum(examined, step, holding) === undefined,
  );
}

/**
 * Whether two faults are of one wrong line between them: without it, the two reasons lead on rightly from the line above
 * to the line below. Where the second one is a premise, the line must have done with what the first is about and still
 * hold what the second is about: of a line of anything, neither reason would be left.
 */
export function areOfOneLine(
  examined: ExaminedChain,
  first: StepFault,
  second: StepFault,
): boolean {
  const line = first.step;
  if (second.step !== line + 1 || ![first, second].every((fault) => isWrongLine(fault, line)))
    return false;
  const [above, below] = [line - 1, line + 1].map((other) => examined.values[other]) as [
    readonly number[],
    readonly number[],
  ];
  const isEnough = (...reasons: readonly string[]) =>
    findDisagreement(examined, above, below, ({ holding }) =>
      reasons.every((reason) => reason === algebra || holding.has(reason)),
    ) === undefined;
  if (!isEnough(first.named, second.named)) return false;
  if (second.named === algebra) return true;
  return (
    !isEnough(first.named) &&
    !doesDepend(examined, line, first.named) &&
    doesDepend(examined, line, second.named)
  );
}

/** A line that gives something else, or nothing: what jumps may be a case apart, and is charged wherever it is used. */
function isWrongLine({ failure: { flaw, line } }: StepFault, wrong: number): boolean {
  return flaw.kind === 'not-equal' || (flaw.kind === 'not-finite' && line === wrong);
}

/** Whether a line changes on a way on which nothing but this premise is lost. */
function doesDepend({ data, values }: ExaminedChain, line: number, premise: string): boolean {
  const own = values[line] as readonly number[];
  const ways = Map.groupBy(
    data.flatMap((datum, i) => ('segment' in datum ? [{ datum, value: own[i] as number }] : [])),
    ({ datum }) => datum.segment,
  );
  return [...ways.values()].some((way) => {
    const [held, lost] = [true, false].map((holds) =>
      way.filter(({ datum }) => datum.holding.has(premise) === holds),
    ) as [typeof way, typeof way];
    return held.some(({ value }) => lost.some((other) => differs(value, other.value)));
  });
}

function differs(one: number, other: number): boolean {
  return Math.abs(one - other) > 1e-3 * Math.max(Math.abs(one), Math.abs(other));
}

export function flawAt(flaw: DerivationFailure['flaw'], line: number): DerivationFailure {
  return { kind: 'derivation', flaw, line };
}

/** A datum in which these premises hold and the step does not. */
function findBadDatum(
  examined: ExaminedChain,
  step: number,
  holding: readonly string[],
): number | undefined {
  const [above, below] = [step - 1, step].map((line) => examined.values[line]) as [
    readonly number[],
    readonly number[],
  ];
  return findDisagreement(examined, above, below, (datum) =>
    holding.every((reason) => datum.holding.has(reason)),
  );
}

function findJumpAt({ jumps }: ExaminedChain, step: number): DerivationFailure | undefined {
  return jumps.find((jump) => jump.line === step || jump.line === step - 1)?.failure;
}

function describeStep(
  { data, values }: ExaminedChain,
  step: number,
  datum: number,
  flaw: DerivationFailure['flaw'],
): DerivationFailure {
  return {
    ...flawAt(flaw, step),
    data: describeDatum((data[datum] as Datum).given),
    values: [step - 1, step].map((line) => ({
      label: nameLine(line),
      value: values[line]?.[datum] as number,
    })),
  };
}
