import type { Model, Vector } from 'sheet09';

/** The input of every layer, and the scores at the end. */
export function forward(model: Model, x: Vector): readonly Vector[] {
  return model.length === 0 ? [x] : [x, ...forward(model.slice(1), model[0].forward(x))];
}

export const oneHot = (size: number, c: number, value = 1): Vector =>
  Array.from({ length: size }, (_, i) => (i === c ? value : 0));
