import type { Fraction } from 'fraction.js';
import type { Grade, ToldAppeal } from '../records/grade.ts';
import type { Result } from '../records/result.ts';
import type { Late, Ruling } from '../records/ruling.ts';
import { count } from '../text/counting.ts';
import { readAmount, writeAmount } from './amount.ts';
import { findGrounds, sortAdjustments } from './grounds.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { defaultRounding, roundAmount } from './round.ts';
import { readMark } from './scale.ts';

type DecidedResult = Pick<Result, 'submission' | 'standing' | 'exercises' | 'points'>;

/**
 * What a result comes to by a person's word and by policy: first what was given by hand, then the bonus, then what being
 * late costs, and rounding once at the end.
 */
export function decideGrade(result: DecidedResult, ruling: Ruling): Grade {
  const { late, rounding = defaultRounding, scale = [] } = ruling;
  const possible = countPossible(result, ruling);
  const { applied, stale } = sortAdjustments(ruling.adjustments, result);
  const checked = result.standing.kind === 'graded' ? result.points.earned : 0;
  const comments = applied.flatMap((given) => (given.kind === 'comment' ? [given.reason] : []));
  const appeals = describeAppeals(ruling, result);
  const told = {
    checked,
    possible,
    comments,
    ...(appeals.length > 0 && { appeals }),
    ...(ruling.questionsTo !== undefined && { questionsTo: ruling.questionsTo }),
    stale,
  };
  const excused = applied.find(({ kind }) => kind === 'excused');
  if (excused !== undefined)
    return { ...told, lines: [{ kind: 'excused', points: '+0', reason: excused.reason }] };

  // Without any program that ran there is no grade, but what a person gives for the whole.
  const isDecided = applied.some(({ kind, ...given }) => kind === 'points' && !('about' in given));
  if (result.standing.kind !== 'graded' && !isDecided) return { ...told, lines: [] };

  const ledger = openLedger(checked);
  for (const given of applied) {
    if (given.kind !== 'points') continue;
    ledger.add('adjustment', readAmount(given.points), given.reason, given.about);
  }
  limitBonus(ledger, result, ruling);
  if (late !== undefined) chargeLateness(ledger, late, possible);
  const least = readAmount(0);
  if (ledger.total().compare(least) < 0)
    ledger.add('bounds', least.sub(ledger.total()), 'nobody gets less than 0');
  ledger.add(
    'rounding',
    roundAmount(ledger.total(), rounding).sub(ledger.total()),
    `rounded ${rounding.how ?? 'half up'} to ${writeAmount(readAmount(rounding.to))}`,
  );
  const mark = readMark(ledger.total(), scale);
  return {
    ...told,
    lines: ledger.lines,
    points: writeAmount(ledger.total()),
    ...(mark !== undefined && { mark }),
  };
}

function describeAppeals(
  { appeals = [] }: Ruling,
  result: Parameters<typeof findGrounds>[0],
): readonly ToldAppeal[] {
  return appeals.map(({ about, question, answer, content }) => ({
    about,
    question,
    ...(answer !== undefined && { answer }),
    ...(findGrounds(result, about)?.content !== content && { isStale: true as const }),
  }));
}

/** What can be reached without a bonus. */
function countPossible({ exercises }: DecidedResult, { bonus }: Ruling): number {
  const counted = exercises.filter(({ id }) => bonus?.exercises.includes(id) !== true);
  return counted.reduce((sum, { points }) => sum + points.possible, 0);
}

function limitBonus(ledger: Ledger, { exercises }: DecidedResult, { bonus }: Ruling): void {
  if (bonus?.most === undefined) return;
  const onTop = exercises.filter(({ id }) => bonus.exercises.includes(id));
  const earned = readAmount(onTop.reduce((sum, { points }) => sum + points.earned, 0));
  const most = readAmount(bonus.most);
  if (earned.compare(most) > 0)
    ledger.add('bonus', most.sub(earned), `the bonus counts up to ${writeAmount(most)}`);
}

function chargeLateness(ledger: Ledger, late: Late, possible: number): void {
  const when = `handed in ${late.submitted}, due ${late.deadline}`;
  if (late.kind === 'cut-off')
    return ledger.add('cut-off', ledger.total().neg(), `too late to count: ${when}`);
  const { cost, days } = late;
  if (cost === undefined) return;
  const share = readAmount(cost.percent ?? 0).div(100);
  const base = cost.of === 'possible' ? readAmount(possible) : ledger.total();
  const daily = readAmount(cost.points ?? 0).add(base.mul(share));
  const charged = least(daily.mul(days), ledger.total());
  ledger.add('late', charged.neg(), `${count(days, 'day')} late: ${when}`);
}

/** Being late costs what there is, and no more. */
function least(charged: Fraction, total: Fraction): Fraction {
  if (total.compare(0) < 0) return readAmount(0);
  return charged.compare(total) < 0 ? charged : total;
}
