import type { Layer, Model, Vector } from 'sheet09';

/** One function for each layer: what comes down, given what went up. */
function pullBack(layer: Layer, a: Vector): (g: Vector) => Vector {
  if (layer.kind === 'relu') return (g) => g.map((e, k) => (a[k] > 0 ? e : 0));
  return (g) => layer.backward(g);
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const pulls: ((g: Vector) => Vector)[] = [];
  let a = x;
  for (const layer of model) {
    pulls.unshift(pullBack(layer, a));
    a = layer.forward(a);
  }
  let g: Vector = a.map((_, c) => (c === target ? 1 : 0));
  for (const pull of pulls) g = pull(g);
  return x.map((e, i) => e * g[i]);
}
