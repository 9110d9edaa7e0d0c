import type { CheckContext } from '../../checks/context.ts';
import { failCheck } from '../../checks/context.ts';
import { createDerivationRunner } from '../../checks/derivation/run.ts';
import { createAnswerRunner } from '../../checks/run-answer-check.ts';
import { whyUnavailable } from '../../checks/run-exercise.ts';
import type { Verdict } from '../../records/result.ts';
import type { Session } from '../../records/session.ts';
import type { Check, Exercise } from '../../records/sheet.ts';

/** What a check said; one that waits for another which did not pass says nothing. */
export interface Said {
  readonly check: Check;
  readonly verdict: Verdict;
}

/**
 * Runs the checks of an exercise in their order, and no more of them once the program has failed one:
 * whether it loses points is settled then. `named` goes on until a failure also names the mistake.
 */
export async function runUntil(
  until: 'failed' | 'named',
  exercise: Exercise,
  session: Session,
  context: CheckContext,
): Promise<readonly Said[]> {
  const runDerivationCheck = createDerivationRunner(session, context);
  const runAnswerCheck = createAnswerRunner(exercise, session, context);
  const said: Said[] = [];
  for (const check of exercise.checks) {
    const blocker = check.needs?.find((id) => !hasPassed(id, said));
    const verdict: Verdict =
      blocker === undefined ? await judge(check) : { kind: 'blocked', on: blocker };
    said.push({ check, verdict });
    if (verdict.kind !== 'failed') continue;
    if (until === 'failed' || verdict.diagnosis !== undefined) break;
  }
  return said;

  async function judge(check: Check): Promise<Verdict> {
    const unavailable = whyUnavailable(check, exercise.file, session.loaded);
    if (unavailable !== undefined) return failCheck(check, unavailable);
    context.announce(check.id);
    return check.kind === 'derivation'
      ? await runDerivationCheck(check)
      : await runAnswerCheck(check);
  }
}

/** The exercise with one of its checks, and what that waits for, before all others. */
export function beginWith(exercise: Exercise, id: string): Exercise {
  const begun = new Set<Check>();
  const add = (check: Check | undefined): void => {
    if (check === undefined) return;
    for (const needed of check.needs ?? []) add(findCheck(exercise, needed));
    begun.add(check);
  };
  add(findCheck(exercise, id));
  return { ...exercise, checks: [...begun.union(new Set(exercise.checks))] };
}

function findCheck({ checks }: Exercise, id: string): Check | undefined {
  return checks.find((check) => check.id === id);
}

function hasPassed(id: string, said: readonly Said[]): boolean {
  return said.some(({ check, verdict }) => check.id === id && verdict.kind === 'passed');
}
