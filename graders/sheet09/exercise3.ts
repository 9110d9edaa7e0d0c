import type { Exercise } from '../../src/records/sheet.ts';
import { networkChecks } from './exercise3/networks.ts';
import { propagateChecks } from './exercise3/propagate.ts';
import { quickLimits } from './limits.ts';

const pair = '(a1: number, a2: number): readonly [number, number]';

/** Relevance propagation through three networks of one function. */
export const exercise3: Exercise = {
  id: 'exercise3',
  title: 'LRP depends on the structure of the network',
  file: 'exercise3.ts',
  points: 30,
  task: String.raw`Propagate relevance by $R_j = \sum_k \frac{a_j w_{jk}^+}{\sum_j a_j w_{jk}^+} R_k$ with $0/0 = 0$, and give $R_1$ and $R_2$ in terms of $a_1$ and $a_2$ alone for three rectifier networks that all compute $y = \min(a_1, a_2)$, starting from $R_{out} = y$: (a) $a_3 = \max(0, a_1)$, $a_4 = \max(0, a_1 - a_2)$, $y = \max(0, a_3 - a_4)$; (b) $a_3 = \max(0, a_2 - a_1)$, $a_4 = \max(0, a_2)$, $y = \max(0, a_4 - a_3)$; (c) $a_3 = \max(0, a_1 + a_2)$, $a_4 = \max(0, a_1 - a_2)$, $a_5 = \max(0, a_2 - a_1)$, $y = \max(0, \frac12 a_3 - \frac12 a_4 - \frac12 a_5)$.`,
  limits: quickLimits,
  exports: [
    {
      name: 'propagate',
      signature: 'propagate(w: Matrix, a: Vector, r: Vector): Vector',
      meaning:
        'Relevance through one layer: from the units $k$ above, in $r$, to the units $j$ below.',
    },
    ...['a', 'b', 'c'].map((letter) => ({
      name: `network${letter.toUpperCase()}`,
      signature: `network${letter.toUpperCase()}${pair}`,
      meaning: `$R_1$ and $R_2$ of network (${letter}).`,
    })),
  ],
  checks: [...propagateChecks, ...networkChecks],
};
