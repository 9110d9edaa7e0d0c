import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

class Pass {
  readonly activations: Vector[];

  constructor(
    readonly model: Model,
    readonly x: Vector,
  ) {
    this.activations = [x];
    for (const layer of model) this.activations.push(layer.forward(this.activations.at(-1)!));
  }

  get scores(): Vector {
    return this.activations[this.model.length];
  }

  back(start: Vector, step: (l: number, above: Vector) => Vector): Vector {
    let value = start;
    for (let l = this.model.length; l-- > 0; ) value = step(l, value);
    return value;
  }
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const pass = new Pass(model, x);
  const one = pass.scores.map((_, c) => (c === target ? 1 : 0));
  const g = pass.back(one, (l, above) => {
    const layer = model[l];
    if (layer.kind !== 'relu') return layer.backward(above);
    const z = pass.activations[l];
    return above.map((g_k, k) => (z[k] > 0 ? g_k : 0));
  });
  return Float64Array.from(g, (g_i, i) => g_i * x[i]) as unknown as Vector;
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const raised = layer.withWeights((w) => w + (w > 0 ? gamma * w : 0));
  const z = raised.forward(a);
  const s = r.map((r_k, k) => (r_k === 0 || z[k] === 0 ? 0 : r_k / z[k]));
  const c = raised.backward(s);
  return a.map((a_j, j) => (a_j === 0 ? 0 : a_j * c[j]));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, lower: number, upper: number): Vector {
  const positive = layer.withWeights((w) => (w > 0 ? w : 0));
  const negative = layer.withWeights((w) => (w < 0 ? w : 0));
  const atLow = positive.forward(x.map(() => lower));
  const atHigh = negative.forward(x.map(() => upper));
  const z = layer.forward(x).map((z_k, k) => z_k - atLow[k] - atHigh[k]);
  const s = r.map((r_k, k) => (Math.abs(z[k]) < 1e-12 ? 0 : r_k / z[k]));
  const [c, p, n] = [layer, positive, negative].map((each) => each.backward(s));
  return x.map((x_i, i) => x_i * c[i] - lower * p[i] - upper * n[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const pass = new Pass(model, x);
  const start = pass.scores.map((score, c) => (c === target ? score : 0));
  return pass.back(start, (l, r) => {
    const layer = model[l];
    switch (layer.kind) {
      case 'relu':
        return r;
      case 'convolution':
        return l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, pass.activations[l], r, 1 / 4);
      default:
        return propagateGamma(layer, pass.activations[l], r, 0);
    }
  });
}
