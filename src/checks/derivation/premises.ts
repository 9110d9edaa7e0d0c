import fc from 'fast-check';
import type { DerivationDeclaration, Premise } from '../../records/sheet.ts';

/** Makes these premises hold, in the order of the declaration. */
export function impose(
  declaration: DerivationDeclaration,
  given: unknown,
  held: readonly string[],
): unknown {
  return declaration.premises
    .filter((premise) => held.includes(premise.reason))
    .reduce((data, premise) => premise.impose(data), given);
}

/** A premise holds where imposing it changes nothing. */
export function doesHold(premise: Premise<unknown>, given: unknown): boolean {
  return JSON.stringify(premise.impose(given)) === JSON.stringify(given);
}

/** Draws data in which no premise holds, and at which the proof is defined whichever of them are imposed. */
export function drawBases(
  declaration: DerivationDeclaration,
  count: number,
  seed: number,
): readonly unknown[] {
  const sets = listSets(declaration.premises.map(({ reason }) => reason));
  const regular = declaration.unconstrained.filter((given) =>
    sets.every((held) => declaration.isRegular(impose(declaration, given, held))),
  );
  return fc.sample(regular, { seed, numRuns: count });
}

/** All sets of some reasons, the empty one first. */
export function listSets(reasons: readonly string[]): readonly (readonly string[])[] {
  return reasons.reduce<readonly (readonly string[])[]>(
    (sets, reason) => [...sets, ...sets.map((set) => [...set, reason])],
    [[]],
  );
}
