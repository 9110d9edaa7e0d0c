import { everything, type Death } from '../records/death.ts';
import type { Graded, Task } from '../worker/messages.ts';
import type { Worker } from './worker.ts';

export type Ended =
  | { readonly kind: 'graded'; readonly graded: Graded }
  | { readonly kind: 'fault'; readonly message: string };

/** Every export may end two attempts with each of its strikes. Whoever ends more is not run any more. */
const mostDeaths = 80;

/** What kills a process from inside is memory or the stack: no student code can end it otherwise. */
const silentDeath: Death = { limit: 'memory' };

/**
 * Grades one submission whatever it does to its workers. The first death says nothing (it may be the work of the
 * submission before): the second attempt goes step by step in a fresh worker, and from then on each death costs the
 * step it happened in, which the next attempt leaves out. A process that ended without a word may have been ended from
 * outside: such a death only counts where it happens twice.
 */
export async function gradeUntilDone(task: Task, lend: () => Promise<Worker>): Promise<Ended> {
  const deaths = new Map<string, Death>();
  const suspects = new Set<string>();
  let careful = false;
  for (let attempts = 0; attempts <= mostDeaths; attempts++) {
    if (attempts === mostDeaths) deaths.set(everything, silentDeath);
    const worker = await lend();
    const attempt = await worker.grade({ ...task, careful, deaths });
    if (careful) worker.stop();
    if (attempt.kind !== 'died') return attempt;
    if (attempt.isSpent === true) deaths.set(everything, { limit: 'time' });
    if (careful) {
      const { activity = 'the start', death } = attempt;
      if (death !== undefined || suspects.has(activity)) deaths.set(activity, death ?? silentDeath);
      suspects.add(activity);
    }
    careful = true;
  }
  return { kind: 'fault', message: 'workers died whatever was left out' };
}
