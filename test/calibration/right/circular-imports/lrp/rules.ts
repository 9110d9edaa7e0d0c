import type { LinearLayer, Vector } from 'sheet09';
import { multiply } from './passes';

const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return multiply(a, map.backward(divide(r, map.forward(a))));
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const l = x.map(() => low);
  const h = x.map(() => high);
  const [zl, zh] = [plus.forward(l), minus.forward(h)];
  const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
  const [c, cl, ch] = [multiply(x, layer.backward(s)), multiply(l, plus.backward(s)), multiply(h, minus.backward(s))];
  return c.map((e, i) => e - cl[i] - ch[i]);
}
