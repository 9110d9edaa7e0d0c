import * as real from '../../../../src/workers/worker.ts';

// Stands in for src/workers/worker.ts where tests are about what is graded, and not about processes: a worker that was stopped
// between two orders is lent to the next batch that is told the very same.

export type * from '../../../../src/workers/worker.ts';

/** More than two batches at once nobody needs, and each takes a hundred megabytes. */
const mostIdle = 2;

interface Idle {
  readonly told: string;
  readonly worker: real.Worker<never, unknown>;
}

/** Those that were stopped last stand last. */
const idle: Idle[] = [];

export function openWorker<Setup, Order, Answer>(
  options: real.WorkerOptions<Setup>,
): real.Worker<Order, Answer> {
  const { file, setup, flags } = options;
  const told = JSON.stringify([file, setup, flags]);
  const worker = take<Order, Answer>(told) ?? real.openWorker<Setup, Order, Answer>(options);
  let isAtWork = false;
  let isGiven = false;

  return {
    ready: worker.ready,
    isAlive: () => !isGiven && worker.isAlive(),
    stop,
    [Symbol.dispose]: stop,
    ask: async (errand, cpuSeconds) => {
      isAtWork = true;
      const attempt = await worker.ask(errand, cpuSeconds);
      // Whoever goes step by step keeps sandboxes, and ends with its order.
      isAtWork = errand.careful;
      return attempt;
    },
  };

  function stop(): void {
    if (isGiven) return;
    isGiven = true;
    if (isAtWork || !worker.isAlive()) worker.stop();
    else giveBack({ told, worker: worker as Idle['worker'] });
  }
}

/** A worker of the kind that is asked for, whatever it is that it grades: the same file was told the same. */
function take<Order, Answer>(told: string): real.Worker<Order, Answer> | undefined {
  const at = idle.findIndex((each) => each.told === told && each.worker.isAlive());
  const [found] = at < 0 ? [] : idle.splice(at, 1);
  return found?.worker as real.Worker<Order, Answer> | undefined;
}

function giveBack(each: Idle): void {
  idle.push(each);
  if (idle.length > mostIdle) idle.shift()?.worker.stop();
}
