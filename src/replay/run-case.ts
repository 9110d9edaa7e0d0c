import { examinationOf, type AnswerCheck } from '../checks/examination.ts';
import type { Failure, Replay } from '../records/result.ts';
import type { Call, Limit, Outcome, Session } from '../records/session.ts';

/** One case of a check, asked again. */
export interface CaseRun {
  readonly asked: readonly { readonly call: Call; readonly outcome?: Outcome }[];
  readonly verdict:
    | { readonly kind: 'passed' }
    | { readonly kind: 'failed'; readonly failure: Failure }
    | { readonly kind: 'exhausted'; readonly limit: Limit };
}

/** Makes the calls of one input, and judges the answers as the check does. */
export async function runCase(
  check: AnswerCheck,
  input: unknown,
  replay: Replay,
  session: Session,
): Promise<CaseRun> {
  const examination = examinationOf(check);
  const calls = examination.callsOf(input);
  const done = await session.call({ calls });
  if (done.kind === 'exhausted') {
    return {
      asked: calls.slice(0, done.at + 1).map((call) => ({ call })),
      verdict: { kind: 'exhausted', limit: done.limit },
    };
  }
  const failure = examination.judge(input, done.outcomes, replay, new Map());
  return {
    asked: calls.map((call, i) => ({ call, outcome: done.outcomes[i] as Outcome })),
    verdict: failure === undefined ? { kind: 'passed' } : { kind: 'failed', failure },
  };
}
