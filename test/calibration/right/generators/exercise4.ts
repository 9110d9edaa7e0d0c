import * as sheet from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

function* forwards(model: Model, x: Vector): Generator<readonly [Layer, Vector, Vector], void> {
  for (const layer of model) {
    const output = layer.forward(x);
    yield [layer, x, output];
    x = output;
  }
}

/** Hands each layer out from the top, and gets sent in what has arrived below it. */
function* backwards(model: Model, x: Vector): Generator<readonly [Layer, Vector, Vector], void> {
  yield* [...forwards(model, x)].reverse();
}

function multiply(a: Vector, b: Vector): Vector {
  return Array.from(a, (e, i) => e * b[i]);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  let g: Vector | undefined;
  for (const [layer, input, output] of backwards(model, x)) {
    g ??= output.map((_, c) => (c === target ? 1 : 0));
    g = layer.kind === 'relu' ? multiply(g, input.map((e) => Number(e > 0))) : layer.backward(g);
  }
  return multiply(x, g ?? []);
}

function* quotients(r: Vector, z: Vector) {
  for (const [k, e] of r.entries()) yield z[k] === 0 ? 0 : e / z[k];
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return multiply(a, rho.backward([...quotients(r, rho.forward(a))]));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  function* terms(): Generator<readonly [LinearLayer, Vector]> {
    yield [layer, x];
    yield [layer.withWeights((w) => -Math.max(0, w)), Array<number>(x.length).fill(low)];
    yield [layer.withWeights((w) => -Math.min(0, w)), Array<number>(x.length).fill(high)];
  }
  const z = r.map(() => 0);
  for (const [map, a] of terms()) map.forward(a).forEach((e, k) => (z[k] += e));
  const s = [...quotients(r, z)];
  const result = x.map(() => 0);
  for (const [map, a] of terms()) map.backward(s).forEach((e, i) => (result[i] += e * a[i]));
  return result;
}

export function explain(model: Model, x: Vector, target: number): Vector {
  let r: Vector | undefined;
  let left = model.length;
  for (const [layer, input, output] of backwards(model, x)) {
    r ??= output.map((e, c) => (c === target ? e : 0));
    left--;
    if (layer.kind === 'relu') continue;
    r =
      left === 0
        ? propagateBounds(layer, input, r, sheet.low, sheet.high)
        : propagateGamma(layer, input, r, layer.kind === 'convolution' ? 1 / 4 : 0);
  }
  return r ?? [];
}
