import { describeNetwork, weightCounts } from '../published/network.ts';
import type { NetworkWeights } from '../published/network.ts';
import { createAdam } from './adam.ts';
import { addGradients } from './backpropagation.ts';
import type { Stage } from './backpropagation.ts';
import { distort } from './distort.ts';
import { toPixels } from './pictures.ts';
import type { Picture } from './pictures.ts';
import { createRandom, drawNormal, shuffle } from './random.ts';

/** One flat array of weights for each layer that has some. */
export type Weights = Readonly<Record<keyof NetworkWeights, Float64Array>>;

/** How long and how boldly to learn. */
export interface Schedule {
  readonly epochs: number;
  readonly batchSize: number;
  /** The step size at the start; it falls to 0 along half a cosine. */
  readonly rate: number;
  readonly seed: number;
}

/** Trains the network from random weights by Adam; `tell` hears the mean loss after every epoch. */
export function learn(
  pictures: readonly Picture[],
  schedule: Schedule,
  tell: (epoch: number, loss: number) => void,
): Weights {
  const random = createRandom(schedule.seed);
  const weights = drawWeights(random);
  const layers = Object.values(weights).map((values) => ({
    values,
    gradient: new Float64Array(values.length),
    step: createAdam(values.length),
  }));
  const stages = createStages(
    weights,
    layers.map(({ gradient }) => gradient),
  );
  const batches = Math.ceil(pictures.length / schedule.batchSize);

  for (let epoch = 0; epoch < schedule.epochs; epoch++) {
    const order = shuffle(pictures, random);
    let loss = 0;
    for (let batch = 0; batch < batches; batch++) {
      const members = order.slice(batch * schedule.batchSize, (batch + 1) * schedule.batchSize);
      for (const picture of members) {
        loss += addGradients(stages, distort(toPixels(picture), random), picture.label);
      }
      const progress = (epoch + batch / batches) / schedule.epochs;
      const rate = (schedule.rate * (1 + Math.cos(Math.PI * progress))) / 2;
      for (const { values, gradient, step } of layers) {
        step(
          values,
          gradient.map((sum) => sum / members.length),
          rate,
        );
        gradient.fill(0);
      }
    }
    tell(epoch + 1, loss / pictures.length);
  }
  return weights;
}

/** Normal weights of variance 2 / (inputs of a unit), which keep activations of one size (He et al. 2015). */
function drawWeights(random: () => number): Weights {
  const draw = (count: number, inputs: number) =>
    new Float64Array(count).map(() => drawNormal(random) * Math.sqrt(2 / inputs));
  return {
    convolution1: draw(weightCounts.convolution1, 25),
    convolution2: draw(weightCounts.convolution2, 8 * 25),
    dense1: draw(weightCounts.dense1, 256),
    dense2: draw(weightCounts.dense2, 64),
  };
}

/** The published network over weights that change while it learns, gradients in the order of its layers. */
function createStages(weights: Weights, gradients: readonly Float64Array[]): Stage[] {
  const maps = describeNetwork({
    convolution1: () => weights.convolution1,
    convolution2: () => weights.convolution2,
    dense1: () => weights.dense1,
    dense2: () => weights.dense2,
  });
  let learnt = 0;
  return maps.map((map) => {
    if (map === 'relu') return { kind: 'relu' };
    if (map.kind === 'averagePool') return { kind: 'fixed', map };
    return { kind: 'learnt', map, gradient: gradients[learnt++]! };
  });
}
