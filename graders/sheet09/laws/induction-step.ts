import type { InductionGiven } from 'sheet09';
import type { ProofFormulas } from '../../../src/records/sheet.ts';
import { moveEntries, moveNumber } from './between.ts';

/** The premises as the published types state them. */
export const inductionFormulas: ProofFormulas<InductionGiven> = {
  // The scale first, since the hypothesis speaks of it.
  premises: [
    {
      reason: 't >= 0',
      hint: 'Where does $t$ leave the maximum? Try that step with a negative $t$: this is what $t \\ge 0$ is needed for, and nothing else.',
      impose: (given) => ({ ...given, t: Math.abs(given.t) }),
    },
    {
      reason: 'induction hypothesis',
      hint: 'The hypothesis replaces $a_j(tx)$ by $t \\, a_j(x)$, for every unit $j$ of the layer below at once, and does nothing else.',
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
