import process from 'node:process';
import { takeQuestions } from '../checks/questions.ts';
import { loadQuestions } from '../batch/prepare-questions.ts';
import { gradeSubmission } from '../grade.ts';
import { compileEagerly } from '../sandbox/node-flags.ts';
import { chooseExercises } from '../sheet/choose.ts';
import { loadSheet } from '../sheet/load.ts';
import type { Limit } from '../records/session.ts';
import { everything } from '../records/death.ts';
import { parseGrading, stringifyGrading } from '../records/json.ts';
import type { CheckResult, ExerciseResult, Result } from '../records/result.ts';
import type { Ruling } from '../records/ruling.ts';
import { usePrepared } from '../report/prepared.ts';
import { takeGrading } from '../score/weigh.ts';
import type { Graded, GradeOrder, WorkerMessage, WorkerSetup } from './messages.ts';
import { renderGraded } from './render.ts';

// A worker grades one submission after the other and can be lost at any moment: it has no right to write, its parent
// holds what is done and a clock.

const setup = JSON.parse(process.argv[2] ?? '') as WorkerSetup;
const loaded = await loadSheet(setup.sheet);
const exercises = chooseExercises(loaded.sheet, setup.only);
if (setup.questions !== undefined)
  takeQuestions(exercises, setup.seed, loadQuestions(setup.questions));
if (setup.pages !== undefined) usePrepared(setup.pages);
compileEagerly();

const heartbeat = setInterval(() => tell({ kind: 'alive' }), 500);
// Without its parent it has nothing to do. Ending by itself would wait for a sandbox that may never stop.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (order: GradeOrder) => void grade(order));
tell({ kind: 'ready' });

async function grade(order: GradeOrder): Promise<void> {
  try {
    const kept = order.exercises.flatMap(({ id, kept }) =>
      kept === undefined ? [] : [[id, parseGrading(kept)] as const],
    );
    const graded = await gradeSubmission(order.submission, loaded, {
      seed: setup.seed,
      fingerprint: order.fingerprint,
      content: order.content,
      exercises,
      origins: new Map(order.exercises.map(({ id, origin }) => [id, origin])),
      kept: new Map(kept),
      deaths: new Map(order.deaths),
      announce: order.careful
        ? (activity) => tell({ kind: 'announced', activity })
        : () => undefined,
      giveUp,
      keepSandboxes: order.careful,
    });
    const result = await ruleOn(graded, order.ruling);
    const gradings = takeGradings(result, order);
    tell({ kind: 'graded', graded: { ...renderGraded(result, order.submission.files), gradings } });
  } catch (error) {
    tell({
      kind: 'fault',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

/** Adds what counts in the end. Most classes have no course to say so. */
async function ruleOn(result: Result, ruling: Ruling | undefined): Promise<Result> {
  if (ruling === undefined) return result;
  const { applyRuling } = await import('../course/apply.ts');
  return applyRuling(result, ruling);
}

/** What is worth keeping of what was run. */
function takeGradings(result: Result, { exercises, deaths }: GradeOrder): Graded['gradings'] {
  // Where all exercises pay for one that took too long, or where it was our fault, another time may come to something else.
  if (deaths.some(([activity]) => activity === everything)) return {};
  const isBroken = ({ verdict }: CheckResult) => verdict.kind === 'broken';
  const wasRun = ({ id }: ExerciseResult) =>
    exercises.some((exercise) => exercise.id === id && exercise.kept === undefined);
  return Object.fromEntries(
    result.exercises
      .filter((exercise) => wasRun(exercise) && !exercise.checks.some(isBroken))
      .map((exercise) => [exercise.id, stringifyGrading(takeGrading(exercise))]),
  );
}

/** The isolate's thread cannot be stopped, so the process goes: once its parent has heard why. */
function giveUp(limit: Limit, at: number): void {
  clearInterval(heartbeat);
  process.send?.({ kind: 'stuck', limit, at } satisfies WorkerMessage, () =>
    process.kill(process.pid, 'SIGKILL'),
  );
}

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
