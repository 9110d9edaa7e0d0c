import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const size = (shape: Vector): number => shape.reduce((p, q) => p * q, 1);

/** The rows w[j] of the layer's weights, one unit vector after the other. */
function* rowsOf(layer: LinearLayer): Generator<Vector> {
  const n = size(layer.inputShape);
  for (let j = 0; j < n; j++) {
    yield layer.forward(Array.from({ length: n }, (_, i) => (i === j ? 1 : 0)));
  }
}

function shareOut(layer: LinearLayer, r: Vector, message: (j: number, w: number) => number): Vector {
  const z: number[] = new Array(r.length).fill(0);
  const rows = [...rowsOf(layer)];
  rows.forEach((row, j) => row.forEach((w, k) => (z[k] += message(j, w))));
  return rows.map((row, j) => {
    let sum = 0;
    for (let k = 0; k < r.length; k++) {
      if (z[k] !== 0 && r[k] !== 0) sum += (message(j, row[k]) / z[k]) * r[k];
    }
    return sum;
  });
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  return shareOut(layer, r, (j, w) => a[j] * (w > 0 ? w + gamma * w : w));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  return shareOut(layer, r, (i, w) => x[i] * w - (w > 0 ? low * w : high * w));
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const inputs: Vector[] = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  let g: Vector = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') {
      g = g.map((e, k) => (inputs[l][k] > 0 ? e : 0));
    } else {
      const above = g;
      g = Array.from(rowsOf(layer), (row) => row.reduce((sum, w, k) => sum + w * above[k], 0));
    }
  }
  return g.map((e, i) => e * x[i]);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs: Vector[] = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  let r: Vector = inputs[model.length].map((e, c) => (c === target ? e : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    if (l === 0) r = propagateBounds(layer, x, r, low, high);
    else r = propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
