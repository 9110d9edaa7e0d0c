import type { Derivation, TaylorGiven } from 'sheet09';
import { gradient, relevance, rootPoint } from '../taylor';

export const taylorTerm: Derivation<TaylorGiven> = {
  start: (g) => g.gradient[g.i] * (g.x[g.i] - g.root[g.i]),
  steps: [
    { by: 'gradient at the root point', expression: (g) => gradient(g.root, g.mu)[g.i] * (g.x[g.i] - g.root[g.i]) },
    { by: 'root point', expression: (g) => gradient(rootPoint(g.x, g.mu), g.mu)[g.i] * (g.x[g.i] - g.root[g.i]) },
    { by: 'root point', expression: (g) => gradient(rootPoint(g.x, g.mu), g.mu)[g.i] * (g.x[g.i] - rootPoint(g.x, g.mu)[g.i]) },
    { by: 'algebra', expression: (g) => relevance(g.x, g.mu)[g.i] },
  ],
};
