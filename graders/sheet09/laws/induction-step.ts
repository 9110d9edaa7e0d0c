import type { InductionGiven } from 'sheet09';
import type { ProofFormulas } from '../../../src/records/sheet.ts';
import { moveEntries, moveNumber } from './between.ts';

/** The premises as the published types state them. */
export const inductionFormulas: ProofFormulas<InductionGiven> = {
  // The scale first, since the hypothesis speaks of it.
  premises: [
    { reason: 't >= 0', impose: (given) => ({ ...given, t: Math.abs(given.t) }) },
    {
      reason: 'induction hypothesis',
      impose: (given) => ({ ...given, atx: given.ax.map((a) => given.t * a) }),
    },
  ],
  between: (from, to, share) => ({
    t: moveNumber(from.t, to.t, share),
    w: moveEntries(from.w, to.w, share),
    ax: moveEntries(from.ax, to.ax, share),
    atx: moveEntries(from.atx, to.atx, share),
  }),
  // Every line of this proof is defined everywhere; t = 0 is where a proof by cases would show.
  isRegular: () => true,
};
