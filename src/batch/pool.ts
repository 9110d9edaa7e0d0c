import type { Task, WorkerSetup } from '../worker/messages.ts';
import { gradeUntilDone, type Ended } from './attempts.ts';
import { openWorker, type Worker } from './worker.ts';

export interface PoolOptions {
  /** What the workers run. */
  readonly worker: string;
  readonly setup: WorkerSetup;
  readonly jobs: number;
  /** Ends the pool at once: what is graded stays, what is not is left. */
  readonly signal: AbortSignal;
}

/** Grades tasks on as many workers as there are jobs; `onEnded` is called for each in the order in which they end. */
export async function runPool(
  tasks: AsyncIterator<Task>,
  { worker: file, setup, jobs, signal }: PoolOptions,
  onEnded: (task: Task, ended: Ended) => Promise<void>,
): Promise<void> {
  const workers = new Set<Worker>();
  // A lane that fails ends the others too, and no lane writes or reports any more once this function has returned.
  const failed = new AbortController();
  const over = AbortSignal.any([signal, failed.signal]);
  const stopAll = () => workers.forEach((worker) => worker.stop());
  over.addEventListener('abort', stopAll);
  const lanes = Array.from({ length: jobs }, () =>
    runLane().catch((error: unknown) => failed.abort(error)),
  );
  await Promise.all(lanes);
  stopAll();
  if (!signal.aborted) failed.signal.throwIfAborted();

  /** One job: a worker, and a new one whenever it died. */
  async function runLane(): Promise<void> {
    let worker: Worker | undefined;
    const lend = async (): Promise<Worker> => {
      if (worker?.isAlive() === true) return worker;
      if (worker !== undefined) workers.delete(worker);
      over.throwIfAborted();
      worker = openWorker(file, setup);
      workers.add(worker);
      await worker.ready;
      return worker;
    };
    for (
      let next = await tasks.next();
      next.done !== true && !over.aborted;
      next = await tasks.next()
    ) {
      const ended = await gradeUntilDone(next.value, lend);
      if (over.aborted) return;
      await onEnded(next.value, ended);
    }
  }
}
