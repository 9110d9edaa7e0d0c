import { high, low, type LinearLayer, type Model, type Vector } from 'sheet09';

class Run {
  #inputs?: Vector[];

  constructor(
    readonly model: Model,
    readonly x: Vector,
    readonly target: number,
  ) {}

  get inputs(): Vector[] {
    return (this.#inputs ??= this.model.reduce((all, layer) => [...all, layer.forward(all[all.length - 1])], [this.x]));
  }

  get scores(): Vector {
    return this.inputs[this.model.length];
  }

  get gradient(): Vector {
    const top: Vector = this.scores.map((_, c) => (c === this.target ? 1 : 0));
    return this.model.reduceRight((g, layer, l) => (layer.kind === 'relu' ? g.map((e, k) => (this.inputs[l][k] > 0 ? e : 0)) : layer.backward(g)), top);
  }

  get product(): Vector {
    const { gradient } = this;
    return this.x.map((e, i) => e * gradient[i]);
  }

  get relevance(): Vector {
    const top: Vector = this.scores.map((e, c) => (c === this.target ? e : 0));
    return this.model.reduceRight((r, layer, l) => {
      if (layer.kind === 'relu') return r;
      return l === 0 ? propagateBounds(layer, this.x, r, low, high) : propagateGamma(layer, this.inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
    }, top);
  }
}

const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

const rules = {
  get propagateGamma() {
    return (layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector => {
      const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
      const c = map.backward(divide(r, map.forward(a)));
      return a.map((e, j) => e * c[j]);
    };
  },
  get propagateBounds() {
    return (layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector => {
      const plus = layer.withWeights((w) => Math.max(0, w));
      const minus = layer.withWeights((w) => Math.min(0, w));
      const zl = plus.forward(x.map(() => low));
      const zh = minus.forward(x.map(() => high));
      const s = divide(r, layer.forward(x).map((z, k) => z - zl[k] - zh[k]));
      const [c, cl, ch] = [layer.backward(s), plus.backward(s), minus.backward(s)];
      return x.map((e, i) => e * c[i] - low * cl[i] - high * ch[i]);
    };
  },
};

export const { propagateGamma, propagateBounds } = rules;
export const gradientTimesInput = (model: Model, x: Vector, target: number): Vector => new Run(model, x, target).product;
export const explain = (model: Model, x: Vector, target: number): Vector => new Run(model, x, target).relevance;
