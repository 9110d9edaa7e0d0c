const DECAY_MEAN = 0.9;
const DECAY_SQUARE = 0.999;

/** One step of Adam (Kingma and Ba 2015): moves `weights` in place, returns nothing. */
export type AdamStep = (weights: Float64Array, gradient: Float64Array, rate: number) => void;

/** A stepper with a memory of its own, for one array of weights. */
export function createAdam(size: number): AdamStep {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let steps = 0;
  return (weights, gradient, rate) => {
    steps++;
    const meanBias = 1 - DECAY_MEAN ** steps;
    const squareBias = 1 - DECAY_SQUARE ** steps;
    for (let i = 0; i < size; i++) {
      const g = gradient[i]!;
      mean[i] = DECAY_MEAN * mean[i]! + (1 - DECAY_MEAN) * g;
      square[i] = DECAY_SQUARE * square[i]! + (1 - DECAY_SQUARE) * g * g;
      weights[i]! -= (rate * mean[i]!) / meanBias / (Math.sqrt(square[i]! / squareBias) + 1e-8);
    }
  };
}
