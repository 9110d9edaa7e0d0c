import type { Matrix, Vector } from 'sheet09';
import networks from './data/networks.json' with { type: 'json' };

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const z = r.map((_, k) => a.reduce((sum, e, j) => sum + e * Math.max(0, w[j][k]), 0));
  return a.map((e, j) => r.reduce((sum, rk, k) => sum + (z[k] > 0 ? (e * Math.max(0, w[j][k]) * rk) / z[k] : 0), 0));
}

function activate(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => Math.max(0, a.reduce((z, e, j) => z + e * w[j][k], 0)));
}

/** The rule run through the network of the data file, layer by layer. */
function run(ws: readonly Matrix[], x: Vector): Vector {
  const [w, ...upper] = ws;
  if (w === undefined) return x;
  return propagate(w, x, run(upper, activate(w, x)));
}

type Pair = readonly [number, number];

export const networkA = (a1: number, a2: number): Pair => run(networks.a, [a1, a2]) as unknown as Pair;
export const networkB = (a1: number, a2: number): Pair => run(networks.b, [a1, a2]) as unknown as Pair;
export const networkC = (a1: number, a2: number): Pair => run(networks.c, [a1, a2]) as unknown as Pair;
