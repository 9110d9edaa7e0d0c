import type { Death } from '../records/death.ts';
import type { Submission } from '../records/submission.ts';
import type { Graded } from '../worker/messages.ts';
import type { Worker } from './worker.ts';

export type Ended =
  | { readonly kind: 'graded'; readonly graded: Graded }
  | { readonly kind: 'fault'; readonly message: string };

/** More deaths than a submission has files, checks and exhibits to die of. */
const mostDeaths = 200;

/**
 * Grades one submission whatever it does to its workers. The first death says nothing (it may be the work of the
 * submission before): the second attempt goes step by step in a fresh worker, and from then on each death costs the
 * step it happened in, which the next attempt leaves out.
 */
export async function gradeUntilDone(
  submission: Submission,
  fingerprint: string,
  lend: () => Promise<Worker>,
): Promise<Ended> {
  const deaths = new Map<string, Death>();
  let careful = false;
  for (let attempts = 0; attempts <= mostDeaths; attempts++) {
    const worker = await lend();
    const attempt = await worker.grade({ submission, fingerprint, careful, deaths });
    if (careful) worker.stop();
    if (attempt.kind !== 'died') return attempt;
    if (careful && attempt.activity === undefined)
      return { kind: 'fault', message: 'a worker died before it did anything' };
    if (attempt.activity !== undefined) deaths.set(attempt.activity, attempt.death);
    careful = true;
  }
  return { kind: 'fault', message: `workers died ${mostDeaths} times` };
}
