import { askUntilDone, type Ended } from './attempts.ts';
import { openWorker, type Worker, type WorkerOptions } from './worker.ts';

/** A worker process, and a new one whenever it was lost. */
export interface Lane<Order, Answer> {
  /** Rejects where no process can be prepared, or the lane was stopped. */
  ask(order: Order): Promise<Ended<Answer>>;
  /** Ends the process, and starts no other. */
  stop(): void;
}

/** `worker`: the first one, where it is there already. */
export function openLane<Setup, Order, Answer>(
  options: WorkerOptions<Setup>,
  worker?: Worker<Order, Answer>,
): Lane<Order, Answer> {
  let isStopped = false;
  return {
    ask: (order) => askUntilDone(order, lend),
    stop: () => {
      isStopped = true;
      worker?.stop();
    },
  };

  async function lend(): Promise<Worker<Order, Answer>> {
    if (isStopped) throw new Error('the work was stopped');
    if (worker?.isAlive() !== true) worker = openWorker(options);
    await worker.ready;
    return worker;
  }
}
