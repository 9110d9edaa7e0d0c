// Style: generators; nothing is an array until the end.
import type { Derivation, InductionGiven, Matrix, Step, Vector } from 'sheet09';

function* products(a: Iterable<number>, w: Iterable<number>) {
  const weights = w[Symbol.iterator]();
  for (const value of a) {
    const { value: weight } = weights.next();
    yield value * weight;
  }
}

function* column(w: Matrix, k: number) {
  for (const row of w) yield row[k];
}

function sum(values: Iterable<number>) {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function* activations(w: Matrix, a: Vector) {
  for (const k of w[0].keys()) {
    yield Math.max(0, sum(products(a, column(w, k))));
  }
}

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return [...activations(w, a)];
}

function* allActivations(ws: readonly Matrix[], x: Vector): Generator<Vector> {
  yield x;
  for (const w of ws) yield (x = rectifierLayer(w, x));
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let last = x;
  for (last of allActivations(ws, x));
  return last;
}

function* lines(): Generator<Step<InductionGiven>> {
  yield {
    by: 'algebra',
    expression: ({ w, atx }) => {
      const z = sum(products(atx, w));
      return (z + Math.abs(z)) / 2;
    },
  };
  yield {
    by: 'induction hypothesis',
    expression: ({ t, w, ax }) => {
      const z = sum(products(products(ax, ax.map(() => t)), w));
      return (z + Math.abs(z)) / 2;
    },
  };
  yield {
    by: 'algebra',
    expression: ({ t, w, ax }) => {
      const z = sum(products(ax, w));
      return (t * z + Math.abs(t) * Math.abs(z)) / 2;
    },
  };
  yield {
    by: 't >= 0',
    expression: ({ t, w, ax }) => {
      const z = sum(products(ax, w));
      return (t * z + t * Math.abs(z)) / 2;
    },
  };
  yield { by: 'algebra', expression: ({ t, w, ax }) => t * Math.max(0, sum(products(ax, w))) };
}

export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => Math.max(0, sum(products(atx, w))),
  steps: [...lines()],
};
