import { Numbers } from './numbers.ts';
import type { LinearLayer, Vector } from './types.ts';

/** What sets one linear layer apart from another: its shapes and its map, both ways, on flat numbers. */
export interface LinearMap {
  readonly kind: LinearLayer['kind'];
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /** Adds w_jk a_j to z_k, for every weight; `z` comes filled with zeros. */
  addForward(a: Float64Array, z: Float64Array): void;
  /** Adds w_jk g_k to c_j, for every weight; `c` comes filled with zeros. */
  addBackward(g: Float64Array, c: Float64Array): void;
  mapWeights(rho: (w: number) => number): LinearMap;
}

/** The layer that students see of a map: frozen, its weights out of reach. */
export function linearLayer(map: LinearMap): LinearLayer {
  const inputShape = Object.freeze([...map.inputShape]);
  const outputShape = Object.freeze([...map.outputShape]);
  const [inputSize, outputSize] = [countUnits(inputShape), countUnits(outputShape)];

  // Closures instead of methods that read `this`, so that `const { forward } = layer` works.
  return Object.freeze<LinearLayer>({
    kind: map.kind,
    inputShape,
    outputShape,
    forward: Object.freeze((a: Vector) => {
      const z = new Numbers(outputSize);
      map.addForward(readNumbers(a, inputSize, map, 'forward'), z);
      return writeNumbers(z);
    }),
    backward: Object.freeze((g: Vector) => {
      const c = new Numbers(inputSize);
      map.addBackward(readNumbers(g, outputSize, map, 'backward'), c);
      return writeNumbers(c);
    }),
    withWeights: Object.freeze((rho: (w: number) => number) => linearLayer(map.mapWeights(rho))),
  });
}

/** rho of each number; this loop costs a third of Float64Array's own `map`. */
export function mapNumbers(numbers: Float64Array, rho: (w: number) => number): Float64Array {
  const mapped = new Numbers(numbers.length);
  for (let i = 0; i < numbers.length; i++) mapped[i] = rho(numbers[i]!);
  return mapped;
}

/** The number of units of a shape. */
export function countUnits(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Throws a RangeError unless all numbers of the shape are whole and at least 1. */
export function requireShape(shape: readonly number[], sides: number, name: string): void {
  if (shape.length !== sides || !shape.every((side) => Number.isSafeInteger(side) && side >= 1)) {
    throw new RangeError(
      `${name} needs ${sides} whole numbers, each at least 1, got [${shape.join(', ')}].`,
    );
  }
}

function readNumbers(
  values: Vector | undefined,
  size: number,
  { kind, inputShape, outputShape }: LinearMap,
  way: 'forward' | 'backward',
): Float64Array {
  // `undefined` is the usual slip (an index one too far), and worth the same clear sentence.
  if (values?.length !== size) {
    const name = `${kind} layer [${inputShape.join(', ')}] -> [${outputShape.join(', ')}]`;
    throw new RangeError(
      `${name}: ${way} needs ${size} numbers, got ${values?.length ?? 'no vector'}.`,
    );
  }
  return new Numbers(values);
}

/** A plain array; this loop costs a third of Array.from, which was half of a forward pass. */
function writeNumbers(values: Float64Array): number[] {
  const numbers = new Array<number>(values.length);
  for (let i = 0; i < values.length; i++) numbers[i] = values[i]!;
  return numbers;
}
