import type { Check, Exercise } from '../../records/sheet.ts';
import type { MutantFinding, WrongFinding } from './finding.ts';
import type { CheckOutcome } from '../records.ts';
import { median } from '../../text/number.ts';

/** What one check is worth, what it costs and what it catches. */
export interface CheckFinding {
  readonly id: string;
  readonly exercise: string;
  readonly points: number;
  readonly hidden: boolean;
  /** Inputs of one grading. */
  readonly runs: number;
  /** CPU time for a right program, in milliseconds: the median. */
  readonly cpu: number;
  readonly mutants: number;
  /** Mutants that no other check catches. */
  readonly mutantsAlone: number;
  readonly wrong: readonly string[];
  /** Wrong programs that no other check of the sheet catches. */
  readonly wrongAlone: readonly string[];
  /** Its share of the exercise's points, and of all catches there; a catch is shared by the checks that make it. */
  readonly pointShare: number;
  readonly catchShare: number;
  readonly remarks: readonly Remark[];
}

export type Remark =
  | 'catches nothing'
  | 'nothing of its own'
  | 'many points for its catches'
  | 'few points for its catches';

/** What the checks were seen doing. */
export interface Seen {
  readonly mutants: readonly MutantFinding[];
  readonly wrong: readonly WrongFinding[];
  /** All that checks said of right programs. */
  readonly right: readonly CheckOutcome[];
}

/** A check whose shares differ by more than this factor is pointed out. */
const outOfProportion = 3;

export function measureChecks(exercises: readonly Exercise[], seen: Seen): readonly CheckFinding[] {
  const catches = [...seen.mutants, ...seen.wrong].map(({ caughtBy }) => caughtBy);
  const costs = Map.groupBy(seen.right, ({ check }) => check);
  return exercises.flatMap((exercise) => {
    const credits = exercise.checks.map(({ id }) => creditOf(id, catches));
    const allCredits = credits.reduce((sum, credit) => sum + credit, 0);
    return exercise.checks.map((check, i) => {
      const pointShare = check.points / exercise.points;
      const catchShare = allCredits === 0 ? 0 : (credits[i] ?? 0) / allCredits;
      const counted = countCatches(check, seen);
      const outcomes = costs.get(check.id) ?? [];
      const spent = outcomes.map(({ cpu }) => cpu).filter((cpu) => cpu > 0);
      return {
        id: check.id,
        exercise: exercise.id,
        points: check.points,
        hidden: check.visibility === 'hidden',
        runs: Math.max(0, ...outcomes.map(({ runs }) => runs)),
        cpu: spent.length === 0 ? 0 : median(spent),
        ...counted,
        pointShare,
        catchShare,
        remarks: remarkOn(counted, pointShare, catchShare),
      };
    });
  });
}

function creditOf(id: string, catches: readonly (readonly string[])[]): number {
  return catches.reduce(
    (sum, caughtBy) => sum + (caughtBy.includes(id) ? 1 / caughtBy.length : 0),
    0,
  );
}

type CatchCounts = Pick<CheckFinding, 'mutants' | 'mutantsAlone' | 'wrong' | 'wrongAlone'>;

function countCatches({ id }: Check, { mutants, wrong }: Seen): CatchCounts {
  const isIt = ({ caughtBy }: { readonly caughtBy: readonly string[] }) => caughtBy.includes(id);
  const caughtMutants = mutants.filter(isIt);
  const caughtWrong = wrong.filter(isIt);
  const isAlone = ({ caughtBy }: { readonly caughtBy: readonly string[] }) => caughtBy.length === 1;
  return {
    mutants: caughtMutants.length,
    mutantsAlone: caughtMutants.filter(isAlone).length,
    wrong: caughtWrong.map(({ program }) => program),
    wrongAlone: caughtWrong.filter(isAlone).map(({ program }) => program),
  };
}

function remarkOn(counted: CatchCounts, pointShare: number, catchShare: number): readonly Remark[] {
  const remarks: Remark[] = [];
  if (counted.mutants + counted.wrong.length === 0) return ['catches nothing'];
  if (counted.mutantsAlone + counted.wrongAlone.length === 0) remarks.push('nothing of its own');
  if (pointShare > outOfProportion * catchShare) remarks.push('many points for its catches');
  if (catchShare > outOfProportion * pointShare) remarks.push('few points for its catches');
  return remarks;
}
