import { countUnits } from '../published/linear-layer.ts';
import type { LinearMap } from '../published/linear-layer.ts';

/** A stage of the network in training; only some linear maps have weights to learn. */
export type Stage =
  | { readonly kind: 'relu' }
  | { readonly kind: 'fixed'; readonly map: LinearMap }
  | { readonly kind: 'learnt'; readonly map: LinearMap; readonly gradient: Float64Array };

/**
 * Adds to every `gradient` the derivative of the cross entropy -log softmax(scores)[label].
 * Returns that cross entropy.
 */
export function addGradients(
  stages: readonly Stage[],
  pixels: Float64Array,
  label: number,
): number {
  const activations = [pixels];
  for (const stage of stages) activations.push(passForward(stage, activations.at(-1)!));

  const chances = softmax(activations.at(-1)!);
  const loss = -Math.log(chances[label]!);
  let gradient = chances;
  gradient[label]! -= 1;
  for (let l = stages.length - 1; l >= 0; l--) {
    gradient = passBackward(stages[l]!, activations[l]!, gradient, l > 0);
  }
  return loss;
}

function passForward(stage: Stage, a: Float64Array): Float64Array {
  if (stage.kind === 'relu') return a.map((z) => Math.max(0, z));
  const z = new Float64Array(countUnits(stage.map.outputShape));
  stage.map.addForward(a, z);
  return z;
}

/** The gradient below a stage; the lowest one is needed by nobody and stays zero. */
function passBackward(
  stage: Stage,
  a: Float64Array,
  g: Float64Array,
  isNeeded: boolean,
): Float64Array {
  if (stage.kind === 'relu') return g.map((value, k) => (a[k]! > 0 ? value : 0));
  if (stage.kind === 'learnt') addWeightGradient(stage.map, a, g, stage.gradient);
  const c = new Float64Array(a.length);
  if (isNeeded) stage.map.addBackward(g, c);
  return c;
}

/** Adds a_j g_k at every weight that leads from j to k. */
function addWeightGradient(
  map: LinearMap,
  a: Float64Array,
  g: Float64Array,
  sum: Float64Array,
): void {
  if (map.kind === 'convolution') return addKernelGradient(map, a, g, sum);
  for (let j = 0, at = 0; j < a.length; j++) {
    for (let k = 0; k < g.length; k++, at++) sum[at]! += a[j]! * g[k]!;
  }
}

function addKernelGradient(
  map: LinearMap,
  a: Float64Array,
  g: Float64Array,
  sum: Float64Array,
): void {
  // The shapes of a convolution have three sides each, by its constructor.
  const [channels, inputRows, inputColumns] = map.inputShape as [number, number, number];
  const [outputs, rows, columns] = map.outputShape as [number, number, number];
  const [kernelRows, kernelColumns] = [inputRows - rows + 1, inputColumns - columns + 1];
  for (let k = 0, at = 0; k < outputs; k++) {
    for (let c = 0; c < channels; c++) {
      for (let dy = 0; dy < kernelRows; dy++) {
        for (let dx = 0; dx < kernelColumns; dx++, at++) {
          let total = 0;
          for (let y = 0; y < rows; y++) {
            const from = (c * inputRows + y + dy) * inputColumns + dx;
            const to = (k * rows + y) * columns;
            for (let x = 0; x < columns; x++) total += a[from + x]! * g[to + x]!;
          }
          sum[at]! += total;
        }
      }
    }
  }
}

function softmax(scores: Float64Array): Float64Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
