// Style: a chatty library: many more exports than asked for, constants, classes, symbols, console output.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

export const VERSION = '1.2.3';
export const author = Symbol('author');
export const answers = new Map<string, unknown>([['everything', 42n]]);
export let calls = 0;
export const nothing = undefined;
export const nowhere = null;
export class Matrices {
  static readonly identity = (n: number): Matrix => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, k) => Number(i === k)));
}
export const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

export function relu(z: number): number {
  return Math.max(0, z);
}

export function linear(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => w.reduce((z, row, j) => z + row[k] * a[j], 0));
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  calls++; // counted, never used for an answer
  if (calls === 1) console.log('first layer of', w.length, 'units', { w, a });
  return linear(w, a).map(relu);
}

export function* rectifierNetworkSteps(ws: readonly Matrix[], x: Vector): Generator<Vector, Vector> {
  yield x;
  for (const w of ws) yield (x = rectifierLayer(w, x));
  return x;
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return [...rectifierNetworkSteps(ws, x)].pop() ?? x;
}

export const lines = {
  atx: ({ w, atx }: InductionGiven): number => relu(linear(w.map((e) => [e]), atx)[0]),
  scaled: ({ t, w, ax }: InductionGiven): number => relu(linear(w.map((e) => [e]), ax.map((e) => t * e))[0]),
  pulled: ({ t, w, ax }: InductionGiven): number => t * relu(linear(w.map((e) => [e]), ax)[0]),
};

export const inductionStep = {
  title: 'Positive homogeneity',
  start: lines.atx,
  steps: [
    { by: 'induction hypothesis', expression: lines.scaled, comment: 'for every j' },
    { by: 't >= 0', expression: lines.pulled, comment: 'and algebra' },
  ],
  qed: true,
} as const;

export const asDerivation: Derivation<InductionGiven> = inductionStep;
