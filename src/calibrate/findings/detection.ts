import type { Check } from '../../records/sheet.ts';
import type { CheckOutcome } from '../records.ts';

/** How surely one grading exposes a wrong program. */
export interface Detection {
  /** By check, those first that expose it most surely. */
  readonly checks: readonly CheckDetection[];
  /** The chance that random inputs alone miss it. */
  readonly missedByChance: number;
  /** The chance that it is missed: 0 where an example or the form of a proof exposes it. */
  readonly missed: number;
}

export interface CheckDetection {
  readonly check: string;
  /** Random inputs of one grading, and the share of them that expose the program, each taken alone. */
  readonly runs: number;
  readonly share: number;
  readonly isCertain: boolean;
  /** (1 - share) ** runs, over all kinds of inputs. */
  readonly missedByChance: number;
}

/**
 * Works out from some gradings of a program, each with what the checks said, how likely another one would miss it.
 * Checks draw their inputs apart from each other, so that their chances multiply; the parts of one proof share their
 * data, so that only the surest of them counts. A check that failed waits for none: those that it blocks count for nothing.
 */
export function measureDetection(
  gradings: readonly (readonly CheckOutcome[])[],
  checks: readonly Check[],
): Detection {
  const measured = checks.flatMap((check) => {
    const own = gradings.flatMap((outcomes) =>
      outcomes.filter((outcome) => outcome.check === check.id),
    );
    const found = measureCheck(check.id, own);
    return found === undefined ? [] : [{ check, found }];
  });
  // The parts of a proof by its export; every other check by itself.
  const groups = Map.groupBy(measured, ({ check }) =>
    check.kind === 'derivation' ? check.export : check.id,
  );
  const missedByChance = [...groups.values()].reduce(
    (chance, group) => chance * Math.min(...group.map(({ found }) => found.missedByChance)),
    1,
  );
  const isCertain = measured.some(({ found }) => found.isCertain);
  return {
    checks: measured
      .map(({ found }) => found)
      .toSorted((a, b) => a.missedByChance - b.missedByChance),
    missedByChance,
    missed: isCertain ? 0 : missedByChance,
  };
}

/** Nothing for a check that never failed. */
function measureCheck(id: string, outcomes: readonly CheckOutcome[]): CheckDetection | undefined {
  const exposures = outcomes.flatMap(({ exposure }) => exposure ?? []);
  if (exposures.length === 0) return undefined;
  // Where it passed, nothing that was drawn exposed the program.
  const passes = outcomes.filter(({ verdict }) => verdict === 'passed').length;
  const byKind = Map.groupBy(
    exposures.flatMap((exposure) => exposure.groups),
    ({ kind }) => kind,
  );
  const groups = [...byKind.values()].map((same) => {
    const runs = same[0]?.runs ?? 0;
    const tried = sumUp(same.map((group) => group.tried)) + passes * runs;
    const exposing = sumUp(same.map((group) => group.exposing));
    return { runs, share: tried === 0 ? 0 : exposing / tried };
  });
  const runs = sumUp(groups.map((group) => group.runs));
  return {
    check: id,
    runs,
    share: runs === 0 ? 0 : sumUp(groups.map((group) => group.share * group.runs)) / runs,
    isCertain: passes === 0 && exposures.every(({ isCertain }) => isCertain),
    missedByChance: groups.reduce((chance, { share, runs }) => chance * (1 - share) ** runs, 1),
  };
}

function sumUp(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
