import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

/** The weights that are not 0, row by row: those of unit j lead to the units `to` from `begin[j]` to before `begin[j + 1]`. */
interface Sparse {
  readonly inputs: number;
  readonly outputs: number;
  readonly begin: readonly number[];
  readonly to: Int32Array;
  readonly w: Float64Array;
}

const known = new WeakMap<LinearLayer, Sparse>();

/** Sends every unit vector through the layer, once. */
function sparseOf(layer: LinearLayer): Sparse {
  const kept = known.get(layer);
  if (kept) return kept;
  const inputs = layer.inputShape.reduce((p, q) => p * q);
  const outputs = layer.outputShape.reduce((p, q) => p * q);
  const begin = [0];
  const to: number[] = [];
  const w: number[] = [];
  const unit: number[] = new Array(inputs).fill(0);
  for (let j = 0; j < inputs; j++) {
    unit[j] = 1;
    layer.forward(unit).forEach((e, k) => {
      if (e !== 0) {
        to.push(k);
        w.push(e);
      }
    });
    unit[j] = 0;
    begin.push(to.length);
  }
  const sparse = { inputs, outputs, begin, to: Int32Array.from(to), w: Float64Array.from(w) };
  known.set(layer, sparse);
  return sparse;
}

/** R_j = sum_k q_jk / sum_j q_jk R_k for contributions q_jk = contribution(a_j, w_jk). */
function share({ inputs, outputs, begin, to, w }: Sparse, a: Vector, r: Vector, contribution: (a: number, w: number) => number): Vector {
  const z = new Float64Array(outputs);
  for (let j = 0; j < inputs; j++) {
    for (let at = begin[j]; at < begin[j + 1]; at++) z[to[at]] += contribution(a[j], w[at]);
  }
  const s = r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));
  const result: number[] = [];
  for (let j = 0; j < inputs; j++) {
    let sum = 0;
    for (let at = begin[j]; at < begin[j + 1]; at++) if (s[to[at]] !== 0) sum += contribution(a[j], w[at]) * s[to[at]];
    result.push(sum);
  }
  return result;
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  return share(sparseOf(layer), a, r, (e, w) => e * (w + gamma * Math.max(0, w)));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  return share(sparseOf(layer), x, r, (e, w) => e * w - low * Math.max(0, w) - high * Math.min(0, w));
}

function inputsOf(model: Model, x: Vector): Vector[] {
  return model.reduce<Vector[]>((inputs, layer) => [...inputs, layer.forward(inputs[inputs.length - 1])], [x]);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') {
      g = g.map((e, k) => (inputs[l][k] > 0 ? e : 0));
    } else {
      const { inputs: n, begin, to, w } = sparseOf(layer);
      const above = g;
      g = Array.from({ length: n }, (_, j) => {
        let sum = 0;
        for (let at = begin[j]; at < begin[j + 1]; at++) sum += w[at] * above[to[at]];
        return sum;
      });
    }
  }
  return g.map((e, i) => e * x[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = inputsOf(model, x);
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    r = l === 0 ? propagateBounds(layer, x, r, low, high) : propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
