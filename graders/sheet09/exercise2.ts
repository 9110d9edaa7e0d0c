import type { Exercise } from '../../src/records/sheet.ts';
import { fChecks } from './exercise2/f.ts';
import { gradientChecks } from './exercise2/gradient.ts';
import { relevanceChecks } from './exercise2/relevance.ts';
import { rootPointChecks } from './exercise2/root-point.ts';
import { taylorTermChecks } from './exercise2/taylor-term.ts';
import { quickLimits } from './limits.ts';

/** Taylor decomposition of a distance. */
export const exercise2: Exercise = {
  id: 'exercise2',
  title: 'Taylor decomposition',
  file: 'exercise2.ts',
  points: 20,
  task: String.raw`Decompose $f(x) = \|x - \mu\| - 1$ at a point with $f(x) > 0$: find the root point $\tilde x$ on the segment from $\mu$ to $x$, and show that the first-order terms $R_i = [\nabla f(\tilde x)]_i \, (x_i - \tilde x_i)$ have a closed form in $x$ and $\mu$.`,
  limits: quickLimits,
  exports: [
    {
      name: 'f',
      signature: 'f(x: Vector, mu: Vector): number',
      meaning: String.raw`$\|x - \mu\| - 1$, for any $x$.`,
    },
    {
      name: 'rootPoint',
      signature: 'rootPoint(x: Vector, mu: Vector): Vector',
      meaning: String.raw`The root of $f$ between $\mu$ and $x$.`,
    },
    {
      name: 'gradient',
      signature: 'gradient(x: Vector, mu: Vector): Vector',
      meaning: String.raw`The gradient of $f$ at $x$, for $x$ other than $\mu$.`,
    },
    {
      name: 'relevance',
      signature: 'relevance(x: Vector, mu: Vector): Vector',
      meaning: 'The relevances $R_i$ in closed form.',
    },
    {
      name: 'taylorTerm',
      signature: 'taylorTerm: Derivation<TaylorGiven>',
      meaning: String.raw`The proof, from $[\nabla f(\tilde x)]_i \, (x_i - \tilde x_i)$ to the closed form of $R_i$: a chain of equal expressions, each with the one reason that makes it equal to the line above.`,
    },
  ],
  checks: [
    ...fChecks,
    ...rootPointChecks,
    ...gradientChecks,
    ...relevanceChecks,
    ...taylorTermChecks,
  ],
};
