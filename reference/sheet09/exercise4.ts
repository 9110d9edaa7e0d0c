import { high, low } from 'sheet09';
import type { Layer, LinearLayer, Model, Vector } from 'sheet09';

/**
 * x_i times the derivative of the target's score (its logit) with respect to x_i, for every pixel i.
 * The derivative of max(0, z) at z = 0 is taken as 0.
 * Source: gradient x input, which in a rectifier network without biases is LRP-0 (Montavon et al. 2019,
 * Layer-Wise Relevance Propagation: An Overview, section 10.2.1).
 */
export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const activations = runForward(model, x);
  const scores = activations.at(-1)!;
  const g = model.reduceRight<Vector>(
    (above, layer, l) => {
      if (layer.kind !== 'relu') return layer.backward(above);
      return above.map((g_k, k) => (activations[l]![k]! > 0 ? g_k : 0));
    },
    scores.map((_, c) => (c === target ? 1 : 0)),
  );
  return x.map((x_i, i) => x_i * g[i]!);
}

/**
 * LRP-gamma: R_j = sum_k a_j (w_jk + gamma w_jk^+) / (sum_j a_j (w_jk + gamma w_jk^+)) R_k, with
 * w^+ = max(0, w) and 0/0 = 0. `a` has the size of the layer's input and no entry below 0, `r` has the
 * size of its output; gamma = 0 gives LRP-0.
 * Source: Montavon et al. 2019, section 10.2.1 (the rule) and 10.2.2 (its four steps); LRP-0: Bach et al.
 * 2015, On Pixel-Wise Explanations for Non-Linear Classifier Decisions by Layer-Wise Relevance
 * Propagation, equation (56).
 */
export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const mapped = layer.withWeights((w) => w + gamma * Math.max(0, w));
  const z = mapped.forward(a);
  const s = divide(r, z);
  const c = mapped.backward(s);
  return a.map((a_j, j) => a_j * c[j]!);
}

/**
 * zB: R_i = sum_k (x_i w_ik - l w_ik^+ - h w_ik^-) / (sum_i x_i w_ik - l w_ik^+ - h w_ik^-) R_k for inputs
 * between l and h, with w^+ = max(0, w), w^- = min(0, w) and 0/0 = 0. `x` has the size of the layer's
 * input, `r` that of its output.
 * Source: Montavon et al. 2017, Explaining Nonlinear Classification Decisions with Deep Taylor
 * Decomposition (zB rule); in steps as in Montavon et al. 2019, sections 10.2.2 and 10.3.2.
 */
export function propagateBounds(
  layer: LinearLayer,
  x: Vector,
  r: Vector,
  l: number,
  h: number,
): Vector {
  const positive = layer.withWeights((w) => Math.max(0, w));
  const negative = layer.withWeights((w) => Math.min(0, w));
  const fromLow = positive.forward(x.map(() => l));
  const fromHigh = negative.forward(x.map(() => h));
  const z = layer.forward(x).map((z_k, k) => z_k - fromLow[k]! - fromHigh[k]!);
  const s = divide(r, z);
  const c = layer.backward(s);
  const cPositive = positive.backward(s);
  const cNegative = negative.backward(s);
  return x.map((x_i, i) => x_i * c[i]! - l * cPositive[i]! - h * cNegative[i]!);
}

/**
 * The relevance of every pixel for the target's score, row by row: zB at the pixels, LRP-gamma with
 * gamma = 0.25 at the other convolutions, LRP-0 at dense layers.
 * Source: the composite of rules of Montavon et al. 2019, section 10.3; Samek et al. 2019, Explainable AI:
 * Interpreting, Explaining and Visualizing Deep Learning.
 */
export function explain(model: Model, x: Vector, target: number): Vector {
  const activations = runForward(model, x);
  const scores = activations.at(-1)!;
  return model.reduceRight<Vector>(
    (r, layer, l) => propagateThrough(layer, l, activations[l]!, r),
    scores.map((score, c) => (c === target ? score : 0)),
  );
}

/** The input of every layer, then the scores: one vector more than there are layers. */
function runForward(model: Model, x: Vector): Vector[] {
  const activations = [x];
  for (const layer of model) activations.push(layer.forward(activations.at(-1)!));
  return activations;
}

function propagateThrough(layer: Layer, index: number, a: Vector, r: Vector): Vector {
  if (layer.kind === 'relu') return r;
  if (index === 0) return propagateBounds(layer, a, r, low, high);
  switch (layer.kind) {
    case 'convolution':
      return propagateGamma(layer, a, r, 0.25);
    case 'averagePool': // a mean has one weight, so that gamma would cancel: LRP-0 and LRP-gamma agree
    case 'dense':
      return propagateGamma(layer, a, r, 0);
    default:
      return layer satisfies never;
  }
}

/** r / z, entry by entry; a unit with z_k = 0 has nothing to pass on. */
function divide(r: Vector, z: Vector): Vector {
  return r.map((r_k, k) => (z[k] === 0 ? 0 : r_k / z[k]!));
}
