import { high, low } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

interface Stage {
  readonly layer: Layer;
  readonly a: Vector;
  readonly below: Stage | null;
}

/** A chain of stages, the topmost first, that can be walked with for ... of. */
class Chain implements Iterable<Stage> {
  readonly scores: Vector;
  readonly #top: Stage | null;

  constructor(model: Model, x: Vector) {
    let below: Stage | null = null;
    let a = x;
    for (const layer of model) {
      below = { layer, a, below };
      a = layer.forward(a);
    }
    this.#top = below;
    this.scores = a;
  }

  [Symbol.iterator](): Iterator<Stage> {
    let at = this.#top;
    return {
      next() {
        if (at === null) return { done: true, value: undefined };
        const value = at;
        at = at.below;
        return { done: false, value };
      },
    };
  }
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const chain = new Chain(model, x);
  const start: Vector = chain.scores.map((_, c) => (c === target ? 1 : 0));
  const gradient = Iterator.from(chain).reduce(
    (g: Vector, { layer, a }) => (layer.kind === 'relu' ? g.map((e, k) => e * Math.max(0, Math.sign(a[k]!))) : layer.backward(g)),
    start,
  );
  return gradient.values().map((e, i) => e * x[i]!).toArray();
}

const divide = (r: Vector, z: Vector): Vector => r.values().map((e, k) => (z[k] ? e / z[k] : 0)).toArray();

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const raised = layer.withWeights((w) => (w < 0 ? w : w + gamma * w));
  return raised.backward(divide(r, raised.forward(a))).values().map((c, j) => c * a[j]!).toArray();
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const bound = (sign: number) => layer.withWeights((w) => (w * sign > 0 ? w : 0));
  const all = [[layer, x, 1], [bound(1), x.map(() => low), -1], [bound(-1), x.map(() => high), -1]] as const;
  const total = (vectors: IteratorObject<Vector>): Vector => vectors.reduce((p, q) => p.map((e, k) => e + q[k]!));
  const s = divide(r, total(all.values().map(([map, a, sign]) => map.forward(a).map((e) => sign * e))));
  return total(all.values().map(([map, a, sign]) => map.backward(s).map((c, i) => sign * c * a[i]!)));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const chain = new Chain(model, x);
  let r: Vector = chain.scores.map((score, c) => (c === target ? score : 0));
  for (const { layer, a, below } of chain) {
    if (layer.kind === 'relu') continue;
    if (below === null) r = propagateBounds(layer, a, r, low, high);
    else r = propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
