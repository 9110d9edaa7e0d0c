import { failCheck } from '../checks/context.ts';
import { createDerivationRunner } from '../checks/derivation/run.ts';
import { examinationOf, type AnswerCheck } from '../checks/examination.ts';
import { makePlan } from '../checks/plan.ts';
import { runAnswerCheck, splitRuns } from '../checks/run-answer-check.ts';
import { describeState } from '../checks/state.ts';
import type { CheckResult, Failure, Replay, Verdict } from '../records/result.ts';
import type { Call, Session } from '../records/session.ts';
import type { Check } from '../records/sheet.ts';
import { runCase, type CaseRun } from './run-case.ts';

export interface ReplayRequest {
  readonly check: Check;
  readonly session: Session;
  /** What the sheet's inputs are drawn from, where no case is named. */
  readonly seed: number;
  /** The case, by the line of a report. */
  readonly replay: Replay | undefined;
  readonly findInput: (check: AnswerCheck, replay: Replay) => unknown;
  /** The line by which `findInput` knows a case that the check as a whole found; the same line, if left out. */
  readonly rename?: (check: AnswerCheck, replay: Replay) => Replay;
}

export interface Replayed {
  /** Which case it was; proofs have none, and neither has a check that passed. */
  readonly replay?: Replay;
  readonly run?: CaseRun;
  readonly result: CheckResult;
  /** The calls that a debugger has something to look at in. */
  readonly calls: readonly Extract<Call, { kind: 'call' }>[];
}

/** Runs the case that is named; without a name, the check, and then the case that failed. */
export async function replayCheck(request: ReplayRequest): Promise<Replayed> {
  const { check, session, seed } = request;
  const context = { seed, deaths: new Map(), announce: () => undefined };
  if (check.kind === 'derivation') {
    const verdict = await createDerivationRunner(session, context)(check);
    return { result: describeResult(check, verdict), calls: callsOfProof(check, verdict) };
  }
  if (request.replay !== undefined) return replayCase(check, request, request.replay);
  const verdict = await runAnswerCheck(check, session, context);
  const failure = verdict.kind === 'failed' ? verdict.failure : undefined;
  if (failure === undefined || !('replay' in failure))
    return { result: describeResult(check, verdict), calls: [] };
  const named = request.rename?.(check, failure.replay) ?? failure.replay;
  // What the check as a whole found says more than the case alone, for example which mistake it looks like.
  return { ...(await replayCase(check, request, named)), result: describeResult(check, verdict) };
}

async function replayCase(
  check: AnswerCheck,
  { session, findInput }: ReplayRequest,
  replay: Replay,
): Promise<Replayed> {
  const run = await runCase(check, findInput(check, replay), replay, session);
  if (run.verdict.kind === 'passed') {
    const failure = await playCallsBefore(check, session, replay, run);
    if (failure !== undefined)
      return {
        replay,
        run,
        result: describeResult(check, failCheck(check, failure)),
        calls: callsOf(run),
      };
  }
  return { replay, run, result: describeResult(check, toVerdict(check, run)), calls: callsOf(run) };
}

function callsOf({ asked }: CaseRun): Replayed['calls'] {
  return asked.flatMap(({ call }) => (call.kind === 'call' ? [call] : []));
}

/** What comes of a case that is right alone once the calls of its check before it are made, too. */
async function playCallsBefore(
  check: AnswerCheck,
  session: Session,
  { seed, path }: Replay,
  { asked }: CaseRun,
): Promise<Failure | undefined> {
  const examination = examinationOf(check);
  const plan = makePlan(check.id, examination.inputs, (input) => examination.callsOf(input), seed);
  const index = Number(path);
  const own = plan.runs[index];
  // What a case shrank to was never asked after others.
  if (own === undefined) return undefined;
  const done = await session.callAnew(plan.batch.calls);
  if (done.kind === 'exhausted') return undefined;
  const outcomes = splitRuns(plan, done.outcomes);
  const replay = { seed, path };
  const failure = examination.judge(
    plan.inputs[index],
    outcomes[index] ?? [],
    replay,
    plan.knowledge,
  );
  if (failure === undefined) return undefined;
  const alone = asked.flatMap(({ outcome }) => outcome ?? []);
  const failing = { examination, plan, session, outcomes, checkId: check.id };
  return describeState(failing, { kind: 'unsteady', index, outcomes: alone });
}

function toVerdict(check: Check, { verdict, asked }: CaseRun): Verdict {
  switch (verdict.kind) {
    case 'passed':
      return { kind: 'passed', runs: asked.length };
    case 'failed':
      return failCheck(check, verdict.failure);
    case 'exhausted': {
      const { limit } = verdict;
      return { kind: 'failed', failure: { kind: 'exhausted', limit, name: check.export } };
    }
    default:
      return verdict satisfies never;
  }
}

/** The line of a proof that is wrong, on the data that show it. */
function callsOfProof(check: Check, verdict: Verdict): Replayed['calls'] {
  if (verdict.kind !== 'failed' || verdict.failure.kind !== 'derivation') return [];
  const { line, data } = verdict.failure;
  if (line === undefined || data === undefined) return [];
  const path =
    line === 0 ? [check.export, 'start'] : [check.export, 'steps', line - 1, 'expression'];
  return [{ kind: 'call', path, args: [data] }];
}

function describeResult(check: Check, verdict: Verdict): CheckResult {
  const { id, title, visibility, points } = check;
  const earned = verdict.kind === 'passed' ? points : 0;
  return {
    id,
    title,
    visibility,
    export: check.export,
    points: { earned, possible: points },
    verdict,
  };
}
