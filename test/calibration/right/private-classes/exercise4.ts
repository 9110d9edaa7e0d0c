import { high, low, type LinearLayer, type Model, type ReluLayer, type Vector } from 'sheet09';

abstract class Node {
  protected a: Vector = [];
  abstract forward(a: Vector): Vector;
  abstract gradient(g: Vector): Vector;
  abstract relevance(r: Vector): Vector;
}

class Rectifier extends Node {
  readonly #layer: ReluLayer;

  constructor(layer: ReluLayer) {
    super();
    this.#layer = layer;
  }

  forward(a: Vector): Vector {
    this.a = a;
    return this.#layer.forward(a);
  }

  gradient(g: Vector): Vector {
    return g.map((e, k) => (this.a[k]! > 0 ? e : 0));
  }

  relevance(r: Vector): Vector {
    return r;
  }
}

class Linear extends Node {
  protected readonly layer: LinearLayer;

  constructor(layer: LinearLayer) {
    super();
    this.layer = layer;
  }

  forward(a: Vector): Vector {
    this.a = a;
    return this.layer.forward(a);
  }

  gradient(g: Vector): Vector {
    return this.layer.backward(g);
  }

  relevance(r: Vector): Vector {
    return propagateGamma(this.layer, this.a, r, this.layer.kind === 'convolution' ? 0.25 : 0);
  }
}

class Pixels extends Linear {
  override relevance(r: Vector): Vector {
    return propagateBounds(this.layer, this.a, r, low, high);
  }
}

class Explainer {
  readonly #nodes: Node[];
  readonly #x: Vector;
  readonly #scores: Vector;

  constructor(model: Model, x: Vector) {
    this.#nodes = model.map((layer, l) =>
      layer.kind === 'relu' ? new Rectifier(layer) : l === 0 ? new Pixels(layer) : new Linear(layer),
    );
    this.#x = x;
    this.#scores = this.#nodes.reduce((a, node) => node.forward(a), x);
  }

  sensitivity(target: number): Vector {
    const top: Vector = this.#scores.map((_, c) => +(c === target));
    const g = this.#nodes.reduceRight((e, node) => node.gradient(e), top);
    return this.#x.map((e, i) => e * g[i]!);
  }

  relevance(target: number): Vector {
    const top: Vector = this.#scores.map((score, c) => (c === target ? score : 0));
    return this.#nodes.reduceRight((r, node) => node.relevance(r), top);
  }
}

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  return new Explainer(model, x).sensitivity(target);
}

export function explain(model: Model, x: Vector, target: number): Vector {
  return new Explainer(model, x).relevance(target);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const rho = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = rho.forward(a);
  const c = rho.backward(r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]!)));
  return a.map((e, j) => e * c[j]!);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const minus = layer.withWeights((w) => Math.min(0, w));
  const atLow = plus.forward(x.map(() => low));
  const atHigh = minus.forward(x.map(() => high));
  const s = layer.forward(x).map((e, k) => {
    const z = e - atLow[k]! - atHigh[k]!;
    return z === 0 ? 0 : r[k]! / z;
  });
  const [c, p, n] = [layer, plus, minus].map((map) => map.backward(s)) as [Vector, Vector, Vector];
  return x.map((e, i) => e * c[i]! - low * p[i]! - high * n[i]!);
}
