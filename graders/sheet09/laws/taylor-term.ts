import type { TaylorGiven } from 'sheet09';
import type { ProofFormulas } from '../../../src/records/sheet.ts';
import { moveEntries } from './between.ts';
import { add, norm, subtract } from './vectors.ts';

/** The premises are spelled out as the published types state them. */
export const taylorFormulas: ProofFormulas<TaylorGiven> = {
  // The root first, since the gradient is taken at whatever the root is.
  premises: [
    {
      reason: 'root point',
      hint: String.raw`Where the root point is comes in one step of its own: it replaces $\tilde x$ by $\mu + (x - \mu) / \|x - \mu\|$, wherever it stands.`,
      impose: (given) => {
        const way = subtract(given.x, given.mu);
        return {
          ...given,
          root: add(
            given.mu,
            way.map((entry_i) => entry_i / norm(way)),
          ),
        };
      },
    },
    {
      reason: 'gradient at the root point',
      hint: String.raw`The formula of the gradient is taken at the root point, whatever point that is: it is written with $\tilde x$ and $\mu$.`,
      impose: (given) => {
        const way = subtract(given.root, given.mu);
        return { ...given, gradient: way.map((entry_i) => entry_i / norm(way)) };
      },
    },
  ],
  between: (from, to, share) => ({
    x: moveEntries(from.x, to.x, share),
    mu: moveEntries(from.mu, to.mu, share),
    i: from.i,
    root: moveEntries(from.root, to.root, share),
    gradient: moveEntries(from.gradient, to.gradient, share),
  }),
  // The sheet asks for points outside of the sphere, f(x) >= 0.01; directions from mu have no value at mu itself.
  isRegular: ({ x, mu, root }) => norm(subtract(x, mu)) >= 1.01 && norm(subtract(root, mu)) >= 0.3,
};
