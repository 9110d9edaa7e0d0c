import type { DerivationPart } from '../../records/sheet.ts';
import { remember } from '../remember.ts';
import { evaluateClaim, type Datum } from './data.ts';
import { describeDatum } from './describe-datum.ts';
import { findDisagreement, type ExaminedChain } from './disagree.ts';
import type { DerivationFailure } from './evaluate.ts';
import {
  algebra,
  areOfOneLine,
  doesHoldSomehow,
  findFaults,
  flawAt,
  reasonsOf,
  type StepFault,
} from './steps.ts';

/** What is wrong with one part of a proof, or `undefined`. */
export function judgePart(
  examined: ExaminedChain,
  part: DerivationPart,
): DerivationFailure | undefined {
  switch (part.kind) {
    case 'start':
      return judgeStart(examined);
    case 'end':
      return judgeLast(examined);
    case 'ends':
      return judgeStart(examined) ?? judgeLast(examined);
    case 'algebra':
      return judgeWhole(examined) ?? judgeAlgebra(examined);
    case 'reason':
      return judgeWhole(examined) ?? judgeReason(examined, part.reason);
    default:
      return part satisfies never;
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
  const { words } = declaration[word];
  return {
    ...flawAt({ kind: `wrong-${word}`, words }, line),
    data: describeDatum((data[bad] as Datum).given),
    values: [
      { label: 'your line', value: values[line]?.[bad] as number },
      { label: `the ${word} of the proof`, value: right[bad] as number },
    ],
  };
}

const judgeStart = remember((examined: ExaminedChain) => judgeEnd(examined, 0));
const judgeLast = remember((examined: ExaminedChain) =>
  judgeEnd(examined, examined.chain.reasons.length),
);

/** What makes steps worth nothing, however right each is: a chain about something else, or about nothing. */
const judgeWhole = remember((examined: ExaminedChain): DerivationFailure | undefined => {
  const { chain, values } = examined;
  const last = chain.reasons.length;
  if (judgeStart(examined) !== undefined && judgeLast(examined) !== undefined)
    return { kind: 'derivation', flaw: { kind: 'something-else' } };
  const [first, final] = [values[0], values[last]] as [readonly number[], readonly number[]];
  return findDisagreement(examined, first, final, () => true) === undefined
    ? { kind: 'derivation', flaw: { kind: 'circular' } }
    : undefined;
});

/** A fault with the part of the proof that it costs: a reason, or algebra. */
interface Charged extends StepFault {
  readonly part: string;
}

/**
 * Charges each mistake once. A step that names one reason and uses another costs the reason that is used, unless another
 * step uses it rightly; two reasons that were exchanged cost the first of the two; a wrong start or end costs its own
 * points, and not also those of the step of algebra beside it; a wrong line costs the step that leads to it, and not
 * also the one that leads on.
 */
const chargeFaults = remember((examined: ExaminedChain): readonly Charged[] => {
  const faults = findFaults(examined);
  const isUsedRightly = (reason: string) =>
    examined.chain.reasons.some(
      (named, i) => named === reason && !faults.some(({ step }) => step === i + 1),
    );
  const isExchanged = ({ step, named, used }: StepFault) =>
    faults.some((other) => other.step < step && other.named === used && other.used === named);
  return faults.flatMap((fault): readonly Charged[] => {
    if (isExchanged(fault) || isOfWrongEnd(fault) || isOfLineAbove(fault)) return [];
    return [{ ...fault, part: choosePart(fault) }];
  });

  function isOfLineAbove(fault: StepFault): boolean {
    return faults.some((above) => areOfOneLine(examined, above, fault));
  }

  function isOfWrongEnd({ step, named, failure }: StepFault): boolean {
    const last = examined.chain.reasons.length;
    if (named !== algebra || failure.flaw.kind !== 'not-equal') return false;
    return (
      (step === 1 && judgeStart(examined) !== undefined) ||
      (step === last && judgeLast(examined) !== undefined)
    );
  }

  function choosePart({ named, used, failure }: StepFault): string {
    if (used !== undefined && !isUsedRightly(used) && !isExchangedLater(used, named)) return used;
    if (failure.flaw.kind !== 'unknown-reason') return named;
    const { reasons } = examined.chain;
    return reasonsOf(examined).find((reason) => !reasons.includes(reason)) ?? algebra;
  }

  function isExchangedLater(used: string, named: string): boolean {
    return faults.some((other) => other.named === used && other.used === named);
  }
});

/** Every step that names the reason has to hold by it alone, to need it, and to be part of this proof. */
function judgeReason(examined: ExaminedChain, reason: string): DerivationFailure | undefined {
  const own = chargeFaults(examined).find(({ part }) => part === reason);
  const steps = stepsNaming(examined, reason);
  if (own !== undefined) return steps.length === 0 ? describeMissing(own, reason) : own.failure;
  if (steps.length === 0) return { kind: 'derivation', flaw: { kind: 'missing-reason', reason } };
  return steps.map((step) => findLoose(examined, step)).find((failure) => failure !== undefined);
}

/** A reason that no step names is missed first of all, and only then misspelt. */
function describeMissing({ failure }: Charged, missing: string): DerivationFailure {
  const { flaw } = failure;
  return flaw.kind === 'unknown-reason' ? { ...failure, flaw: { ...flaw, missing } } : failure;
}

/** Steps of algebra are judged by themselves, as long as there is anything of a proof around them. */
function judgeAlgebra(examined: ExaminedChain): DerivationFailure | undefined {
  const own = chargeFaults(examined).find(({ part }) => part === algebra);
  if (own !== undefined) return own.failure;
  const isProved = reasonsOf(examined).some(
    (reason) => judgeReason(examined, reason) === undefined,
  );
  // Where there are none, a chain that is whole needs none.
  const isThere = stepsNaming(examined, algebra).length > 0;
  const isWhole = judgeStart(examined) === undefined && judgeLast(examined) === undefined;
  return isProved && (isThere || isWhole)
    ? undefined
    : { kind: 'derivation', flaw: { kind: isProved ? 'no-algebra' : 'no-proof' } };
}

function stepsNaming({ chain }: ExaminedChain, reason: string): readonly number[] {
  return chain.reasons.flatMap((named, i) => (named === reason ? [i + 1] : []));
}

/** What wrong steps part from both ends of the proof is no part of it, however right it is by itself. */
function findLoose(examined: ExaminedChain, step: number): DerivationFailure | undefined {
  const holding = findHolding(examined);
  const followsStart =
    judgeStart(examined) === undefined && holding.slice(0, step - 1).every(Boolean);
  const leadsToEnd = judgeLast(examined) === undefined && holding.slice(step).every(Boolean);
  return followsStart || leadsToEnd ? undefined : flawAt({ kind: 'loose' }, step);
}

/** For each step, whether its two lines are equal by any one reason. */
const findHolding = remember((examined: ExaminedChain): readonly boolean[] =>
  examined.chain.reasons.map((_, i) => doesHoldSomehow(examined, i + 1)),
);
