import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const stack: Vector[] = [];
  let a = x;
  for (const layer of model) stack.push(a), (a = layer.forward(a));
  let g: Vector = a.map((_, c) => (c === target ? 1 : 0));
  let l = model.length;
  down: while (l > 0) {
    const layer = model[--l];
    const input = stack.pop()!;
    if (layer.kind !== 'relu') {
      g = layer.backward(g);
      continue down;
    }
    const gated: number[] = [];
    for (let k = 0; k < input.length; k++) gated[k] = input[k] > 0 ? g[k] : 0;
    g = gated;
  }
  return g.map((e, i) => e * x[i]);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => {
    if (w <= 0) return w;
    return w + gamma * w;
  });
  const z = map.forward(a);
  const s: number[] = [];
  units: for (let k = 0; k < z.length; k++) {
    s[k] = 0;
    if (r[k] === 0) continue units;
    if (z[k] === 0) continue units;
    s[k] = r[k] / z[k];
  }
  const result: number[] = [];
  map.backward(s).forEach((c, j) => void result.push(c * a[j]));
  return result;
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => (w > 0 ? w : 0));
  const minus = layer.withWeights((w) => (w > 0 ? 0 : w));
  const l = new Array<number>(x.length).fill(low);
  const h = new Array<number>(x.length).fill(high);
  const z = [...layer.forward(x)];
  let k = 0;
  for (const bound of [plus.forward(l), minus.forward(h)]) for (k = 0; k < z.length; k++) z[k] -= bound[k];
  const s: number[] = [];
  while (k-- > 0) s[k] = z[k] === 0 ? 0 : r[k] / z[k];
  const result = [...layer.backward(s)];
  const [cl, ch] = [plus.backward(s), minus.backward(s)];
  let i = 0;
  do result[i] = x[i] * result[i] - low * cl[i] - high * ch[i];
  while (++i < x.length);
  return result;
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = [x];
  let l = 0;
  while (l < model.length) inputs.push(model[l].forward(inputs[l])), l++;
  let r: Vector = inputs[l].map((score, c) => (c === target ? score : 0));
  down: for (;;) {
    l--;
    const layer = model[l];
    if (layer.kind === 'relu') continue down;
    if (l === 0) return propagateBounds(layer, x, r, low, high);
    switch (layer.kind) {
      case 'convolution':
        r = propagateGamma(layer, inputs[l], r, 0.25);
        break;
      default:
        r = propagateGamma(layer, inputs[l], r, 0);
    }
  }
}
