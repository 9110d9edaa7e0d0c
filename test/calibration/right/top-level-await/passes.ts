import type { Layer, Model, Vector } from 'sheet09';

await null;

export default function passes(
  model: Model,
  x: Vector,
  top: (scores: Vector) => Vector,
  down: (layer: Layer, a: Vector, r: Vector, l: number) => Vector,
): Vector {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  return model.reduceRight((r, layer, l) => down(layer, inputs[l], r, l), top(inputs[model.length]));
}
