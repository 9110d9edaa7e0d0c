import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

const divide = (r: Vector, z: Vector): Vector => r.map((r_k, k) => (z[k] === 0 ? 0 : r_k / z[k]));

function run(model: Model, x: Vector): Vector[] {
  const activations: Vector[] = [x];
  for (const layer of model) activations.push(layer.forward(activations[activations.length - 1]));
  return activations;
}

/** One linear layer, with the weights of `map` above and below the fraction line. */
function share(map: LinearLayer, a: Vector, r: Vector): Vector {
  const c = map.backward(divide(r, map.forward(a)));
  return a.map((a_j, j) => a_j * c[j]);
}

function bounds(layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector {
  const up = layer.withWeights((w) => Math.max(0, w));
  const down = layer.withWeights((w) => Math.min(0, w));
  const fromLow = up.forward(x.map((x_i) => x_i - l));
  const fromHigh = down.forward(x.map((x_i) => x_i - h));
  const s = divide(r, fromLow.map((z, k) => z + fromHigh[k]));
  const [c, d] = [up.backward(s), down.backward(s)];
  return x.map((x_i, i) => (x_i - l) * c[i] + (x_i - h) * d[i]);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const activations = run(model, x);
  let g: Vector = activations[model.length].map((_, c) => (c === target ? 1 : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    g = layer.kind === 'relu' ? g.map((g_k, k) => (activations[l][k] > 0 ? g_k : 0)) : layer.backward(g);
  }
  return x.map((x_i, i) => x_i * g[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  return share(layer.withWeights((w) => w + gamma * Math.max(0, w)), a, r);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, l: number, h: number): Vector {
  return bounds(layer, x, r, Math.max(...x), Math.min(...x));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const activations = run(model, x);
  let r: Vector = activations[model.length].map((score, c) => (c === target ? score : 0));
  for (let l = model.length - 1; l >= 0; l--) {
    const layer = model[l];
    if (layer.kind === 'relu') continue;
    if (l === 0) r = bounds(layer, x, r, low, high);
    else r = share(layer.kind === 'convolution' ? layer.withWeights((w) => w + 0.25 * Math.max(0, w)) : layer, activations[l], r);
  }
  return r;
}
