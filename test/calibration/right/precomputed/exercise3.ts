import type { Matrix, Vector } from 'sheet09';

const networks = {
  a: [[[1, 1], [0, -1]], [[1], [-1]]],
  b: [[[-1, 0], [1, 1]], [[-1], [1]]],
  c: [[[1, 1, -1], [1, -1, 1]], [[0.5], [-0.5], [-0.5]]],
} satisfies Record<string, Matrix[]>;

const positive = (w: Matrix): Matrix => w.map((row) => row.map((e) => (e > 0 ? e : 0)));
const positiveNetworks = Object.fromEntries(Object.entries(networks).map(([name, ws]) => [name, ws.map(positive)]));

function sums(w: Matrix, a: Vector): Vector {
  return w[0].map((_, k) => a.reduce((z, e, j) => z + e * w[j][k], 0));
}

function propagatePositive(w: Matrix, a: Vector, r: Vector): Vector {
  const z = sums(w, a);
  return a.map((e, j) => w[j].reduce((sum, weight, k) => sum + (z[k] > 0 ? ((e * weight) / z[k]) * r[k] : 0), 0));
}

export const propagate = (w: Matrix, a: Vector, r: Vector): Vector => propagatePositive(positive(w), a, r);

/** Runs the rule through the network itself: the numbers are the analytic ones. */
function run(name: keyof typeof networks, x: readonly [number, number]): readonly [number, number] {
  const [w1, w2] = networks[name];
  const hidden = sums(w1, x).map((z) => Math.max(0, z));
  const y = sums(w2, hidden).map((z) => Math.max(0, z));
  const [p1, p2] = positiveNetworks[name];
  const [r1, r2] = propagatePositive(p1, x, propagatePositive(p2, hidden, y));
  return [r1, r2];
}

export const networkA = (a1: number, a2: number) => run('a', [a1, a2]);
export const networkB = (a1: number, a2: number) => run('b', [a1, a2]);
export const networkC = (a1: number, a2: number) => run('c', [a1, a2]);
