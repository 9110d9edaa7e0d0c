import type { GradedAnswer, Task, WorkerSetup } from '../worker/messages.ts';
import { projectFolder } from '../host/project-folder.ts';
import { sandboxFlags, shortLivedFlags } from '../sandbox/node-flags.ts';
import type { Ended } from '../workers/attempts.ts';
import { openLane, type Lane } from '../workers/lane.ts';
import type { ProcessOptions } from '../workers/process.ts';
import type { Standby } from '../workers/standby.ts';
import { openWorker, type Patience, type Worker, type WorkerOptions } from '../workers/worker.ts';

export interface PoolOptions {
  /** What the workers run. */
  readonly worker: string;
  readonly setup: WorkerSetup;
  readonly jobs: number;
  /** A worker that is there already. */
  readonly first?: Worker<Task, GradedAnswer> | undefined;
  /** Ends the pool at once: what is graded stays, what is not is left. */
  readonly signal: AbortSignal;
}

/** Memory of a worker outside its sandboxes, in megabytes: compiler, graders, reports. */
const heapMegabytes = 512;

/** Of that, what is new, and what is old before V8 first looks for garbage in it: it would look ten times as often. */
const youngMegabytes = 16;
const oldMegabytes = 128;

const flags: readonly string[] = [
  ...sandboxFlags(projectFolder),
  ...shortLivedFlags,
  `--max-old-space-size=${heapMegabytes}`,
  `--min-semi-space-size=${youngMegabytes}`,
  `--max-semi-space-size=${youngMegabytes}`,
  `--initial-old-space-size=${oldMegabytes}`,
];

const patience: Patience = {
  silentTicks: 40,
  silentCpu: 15,
  longestSilence: 240,
  megabytes: 2200,
};

/** A worker that grades: a process of its own, walled in. `file` is what it runs. */
export function describeWorker(
  file: string,
  setup: WorkerSetup,
  standby?: Standby,
): WorkerOptions<WorkerSetup> {
  return { file, ...describeProcess(setup.sheet), setup, standby, patience };
}

/** Starts such a worker. */
export function openGrader(
  file: string,
  setup: WorkerSetup,
  standby: Standby,
): Worker<Task, GradedAnswer> {
  return openWorker(describeWorker(file, setup, standby));
}

/** The process of such a worker. */
export function describeProcess(sheet: string): ProcessOptions {
  return { flags, label: JSON.stringify({ sheet }) };
}

/** Grades tasks on as many workers as there are jobs; `onEnded` is called for each in the order in which they end. */
export async function runPool(
  tasks: AsyncIterator<Task>,
  { worker: file, setup, jobs, first, signal }: PoolOptions,
  onEnded: (task: Task, ended: Ended<GradedAnswer>) => Promise<void>,
): Promise<void> {
  const lanes = Array.from({ length: jobs }, (_, at) =>
    openLane(describeWorker(file, setup), at === 0 ? first : undefined),
  );
  // A lane that fails ends the others too, and no lane writes or reports any more once this function has returned.
  const failed = new AbortController();
  const over = AbortSignal.any([signal, failed.signal]);
  const stopAll = () => lanes.forEach((lane) => lane.stop());
  over.addEventListener('abort', stopAll);
  await Promise.all(
    lanes.map((lane) => runLane(lane).catch((error: unknown) => failed.abort(error))),
  );
  stopAll();
  if (!signal.aborted) failed.signal.throwIfAborted();

  async function runLane(lane: Lane<Task, GradedAnswer>): Promise<void> {
    for (
      let next = await tasks.next();
      next.done !== true && !over.aborted;
      next = await tasks.next()
    ) {
      const ended = await lane.ask(next.value);
      if (over.aborted) return;
      await onEnded(next.value, ended);
    }
  }
}
