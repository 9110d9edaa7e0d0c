import { everything, type Death } from '../records/death.ts';
import type { Piece } from './messages.ts';
import type { Answered, Worker } from './worker.ts';

export type Ended<Answer> = Answered<Answer> | { readonly kind: 'fault'; readonly message: string };

/** Processes that one order may end. Whoever ends more is not run any more. */
const mostDeaths = 16;

/** CPU seconds of all attempts: several times what the slowest right programs take, all limits of a sheet reached. */
const mostCpu = 1200;

/** What is left for the last attempt, which only has to tell how the others ended. */
const lastCpu = 60;

/** What kills a process from inside is memory or the stack: no student code can end it otherwise. */
const silentDeath: Death = { limit: 'memory' };

/**
 * Has an order done whatever it does to its workers. The first death says nothing (it may be the work of the order
 * before): the second attempt goes step by step in a fresh process, and from then on each death costs the step it
 * happened in, which the next attempt leaves out. A process that ended without a word may have been ended from outside:
 * such a death only counts where it happens twice. What was done before a death is not done again.
 */
export async function askUntilDone<Order, Answer>(
  order: Order,
  lend: () => Promise<Worker<Order, Answer>>,
): Promise<Ended<Answer>> {
  const deaths = new Map<string, Death>();
  const suspects = new Set<string>();
  const pieces = new Map<string, Piece>();
  let careful = false;
  let cpuLeft = mostCpu;
  for (let attempts = 0; attempts <= mostDeaths; attempts++) {
    if (attempts === mostDeaths && !deaths.has(everything)) deaths.set(everything, silentDeath);
    const worker = await lend();
    const errand = { order, careful, deaths: [...deaths], pieces: [...pieces.values()] };
    const attempt = await worker.ask(errand, Math.max(cpuLeft, lastCpu));
    if (careful) worker.stop();
    if (attempt.kind !== 'died') return attempt;
    for (const piece of attempt.pieces) pieces.set(piece.name, piece);
    cpuLeft -= attempt.cpuSeconds;
    if (cpuLeft <= 0) deaths.set(everything, { limit: 'time' });
    if (careful) {
      const { activity = 'the start', death } = attempt;
      if (death !== undefined || suspects.has(activity)) deaths.set(activity, death ?? silentDeath);
      suspects.add(activity);
    }
    careful = true;
  }
  return { kind: 'fault', message: 'workers died whatever was left out' };
}
