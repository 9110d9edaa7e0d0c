import process from 'node:process';
import { gradeSubmission } from '../grade.ts';
import { compileEagerly } from '../sandbox/node-flags.ts';
import { chooseExercises } from '../sheet/choose.ts';
import { loadSheet } from '../sheet/load.ts';
import type { Limit } from '../records/session.ts';
import type { GradeOrder, WorkerMessage, WorkerSetup } from './messages.ts';
import { renderGraded } from './render.ts';

// A worker grades one submission after the other and can be lost at any moment: it has no right to write, its parent
// holds what is done and a clock.

const setup = JSON.parse(process.argv[2] ?? '') as WorkerSetup;
const loaded = await loadSheet(setup.sheet);
const exercises = chooseExercises(loaded.sheet, setup.only);
compileEagerly();

const heartbeat = setInterval(() => tell({ kind: 'alive' }), 500);
// Without its parent it has nothing to do. Ending by itself would wait for a sandbox that may never stop.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', (order: GradeOrder) => void grade(order));
tell({ kind: 'ready' });

async function grade(order: GradeOrder): Promise<void> {
  try {
    const result = await gradeSubmission(order.submission, loaded, {
      seed: setup.seed,
      fingerprint: order.fingerprint,
      exercises,
      deaths: new Map(order.deaths),
      announce: order.careful
        ? (activity) => tell({ kind: 'announced', activity })
        : () => undefined,
      giveUp,
      keepSandboxes: order.careful,
    });
    tell({ kind: 'graded', graded: renderGraded(result) });
  } catch (error) {
    tell({
      kind: 'fault',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
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
