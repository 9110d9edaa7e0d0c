import { describe, expect, test } from 'vitest';

import { averagePoolLayer, convolutionLayer, denseLayer, reluLayer } from 'sheet09';

import { isDeepFrozen } from '../frozen.ts';
import { countUnits, drawKernels, drawLinearLayers } from '../layers.ts';
import { readMatrix } from '../naive-rules.ts';
import { countTo, createDraw } from '../random-data.ts';
import { dot, expectClose } from '../vectors.ts';

const dense = denseLayer([
  [1, -2, 3],
  [0.5, 4, -1],
]);

describe('a dense layer', () => {
  test('sums a_j w_jk over j', () => {
    expect(dense.forward([2, 10])).toEqual([7, 36, -4]);
  });

  test('is transposed by backward, which sums w_jk g_k over k', () => {
    expect(dense.backward([1, 10, 100])).toEqual([281, -59.5]);
  });

  test('has the shapes [rows] and [columns] of its weights', () => {
    expect([dense.kind, dense.inputShape, dense.outputShape]).toEqual(['dense', [2], [3]]);
  });

  test('keeps no link to the weights it was given', () => {
    const weights = [[1], [2]];
    const layer = denseLayer(weights);
    weights[0]![0] = 99;
    expect(layer.forward([1, 1])).toEqual([3]);
  });

  test('refuses ragged and empty weights', () => {
    expect(() => denseLayer([[1, 2], [3]])).toThrow(
      new RangeError('dense layer: row 1 of the weights needs 2 numbers, got 1.'),
    );
    expect(() => denseLayer([])).toThrow(RangeError);
    expect(() => denseLayer([[]])).toThrow(RangeError);
  });
});

describe('a convolution layer', () => {
  const edge = convolutionLayer({ inputShape: [1, 2, 3], kernels: [[[[1, -1]]], [[[0, 2]]]] });

  test('slides its kernels without flipping them', () => {
    // rows 1 5 2 and 4 0 7; kernel (1 -1), then kernel (0 2)
    expect(edge.forward([1, 5, 2, 4, 0, 7])).toEqual([-4, 3, 4, -7, 10, 4, 0, 14]);
    expect(edge.outputShape).toEqual([2, 2, 2]);
  });

  test('is transposed by backward', () => {
    expect(edge.backward([1, 2, 3, 4, 0, 0, 0, 0])).toEqual([1, 1, -2, 3, 1, -4]);
  });

  test('adds over input channels, with its own kernel rows and columns', () => {
    const draw = createDraw(1);
    const kernels = drawKernels(draw, 3, 2, 2, 3);
    const layer = convolutionLayer({ inputShape: [2, 5, 7], kernels });
    const a = draw.vector(70, -1, 1);
    const expected: number[] = [];
    for (let out = 0; out < 3; out++) {
      for (let y = 0; y < 4; y++) {
        for (let x = 0; x < 5; x++) {
          let z = 0;
          for (const [c, dy, dx] of listTaps(2, 2, 3)) {
            z += a[c * 35 + (y + dy) * 7 + (x + dx)]! * kernels[out]![c]![dy]![dx]!;
          }
          expected.push(z);
        }
      }
    }
    expectClose(layer.forward(a), expected);
    expect([layer.kind, layer.outputShape]).toEqual(['convolution', [3, 4, 5]]);
  });

  test('refuses kernels that do not fit the image or one another', () => {
    const inputShape = [1, 3, 3] as const;
    expect(() => convolutionLayer({ inputShape, kernels: [[[[1]], [[1]]]] })).toThrow(
      new RangeError('convolution layer: kernels of [2, 1, 1] do not fit an image of [1, 3, 3].'),
    );
    expect(() => convolutionLayer({ inputShape, kernels: [[[[1, 2, 3, 4]]]] })).toThrow(RangeError);
    expect(() => convolutionLayer({ inputShape, kernels: [[[[1], [2], [3], [4]]]] })).toThrow(
      RangeError,
    );
    expect(() => convolutionLayer({ inputShape, kernels: [[[[1]]], [[[1, 2]]]] })).toThrow(
      new RangeError('convolution layer: every kernel needs the shape of the first, [1, 1, 1].'),
    );
    expect(() => convolutionLayer({ inputShape, kernels: [] })).toThrow(RangeError);
    expect(() => convolutionLayer({ inputShape: [1, 0, 3], kernels: [[[[1]]]] })).toThrow(
      new RangeError(
        'convolution layer: inputShape needs 3 whole numbers, each at least 1, got [1, 0, 3].',
      ),
    );
  });
});

describe('an average pooling layer', () => {
  const pool = averagePoolLayer({ inputShape: [2, 2, 4], size: 2 });

  test('takes the mean of every square, channel by channel', () => {
    expect(pool.forward([1, 2, 5, 6, 3, 6, 7, 6, 0, 0, 4, 0, 0, 8, 0, 0])).toEqual([3, 6, 2, 1]);
    expect([pool.kind, pool.outputShape]).toEqual(['averagePool', [2, 1, 2]]);
  });

  test('is transposed by backward, which gives every pixel a quarter', () => {
    expect(pool.backward([4, 8, 12, 16])).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
  });

  test('has its quarter mapped by withWeights, whatever comes out', () => {
    const layer = pool.withWeights((w) => (w === 0.25 ? 10 : Number.NaN));
    expect(layer.forward([1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([30, 10, 0, 0]);
    expect(layer.backward([1, 0, 0, 2])).toEqual([
      10, 10, 0, 0, 10, 10, 0, 0, 0, 0, 20, 20, 0, 0, 20, 20,
    ]);
  });

  test('weighs by 1 / size^2 when size is not 2', () => {
    const layer = averagePoolLayer({ inputShape: [1, 3, 3], size: 3 });
    expectClose(layer.forward([1, 2, 3, 4, 5, 6, 7, 8, 9]), [5]);
  });

  test('refuses squares that do not tile the image', () => {
    expect(() => averagePoolLayer({ inputShape: [1, 4, 5], size: 2 })).toThrow(
      new RangeError('averagePool layer: size needs to divide 4 rows and 5 columns, got 2.'),
    );
    expect(() => averagePoolLayer({ inputShape: [1, 4, 4], size: 0 })).toThrow(RangeError);
    expect(() => averagePoolLayer({ inputShape: [1, 4, 4], size: 0.5 })).toThrow(RangeError);
  });
});

test('a rectification keeps what is above 0, in vectors of any length', () => {
  expect(reluLayer().forward([-1, 0, 2])).toEqual([0, 0, 2]);
  expect(reluLayer().forward([])).toEqual([]);
});

describe('every linear layer', () => {
  test.each(countTo(5))(
    'has backward as its transpose: <forward a, g> = <a, backward g> (%i)',
    (seed) => {
      const draw = createDraw(seed);
      for (const layer of drawLinearLayers(draw)) {
        const a = draw.vector(countUnits(layer.inputShape), -1, 1);
        const g = draw.vector(countUnits(layer.outputShape), -1, 1);
        expect(dot(layer.forward(a), g)).toBeCloseTo(dot(a, layer.backward(g)), 10);
      }
    },
  );

  test.each(countTo(5))('is additive and homogeneous: no bias (%i)', (seed) => {
    const draw = createDraw(seed);
    for (const layer of drawLinearLayers(draw)) {
      const [a, b] = [0, 1].map(() => draw.vector(countUnits(layer.inputShape), -1, 1));
      const combined = layer.forward(a!.map((value, j) => 3 * value - b![j]!));
      const [za, zb] = [layer.forward(a!), layer.forward(b!)];
      expectClose(
        combined,
        za.map((value, k) => 3 * value - zb[k]!),
      );
    }
  });

  test('answers withWeights by a new layer whose weights, and no others, are mapped', () => {
    const draw = createDraw(3);
    for (const layer of drawLinearLayers(draw)) {
      const before = readMatrix(layer);
      const mapped = layer.withWeights((w) => 2 * w + 5);
      const expected = before.map((row) => row.map((w) => (w === 0 ? 0 : 2 * w + 5)));
      expectClose(readMatrix(mapped).flat(), expected.flat());
      const g = draw.vector(countUnits(layer.outputShape), -1, 1);
      expectClose(
        mapped.backward(g),
        expected.map((row) => dot(row, g)),
      );
      expect(readMatrix(layer)).toEqual(before);
      expect([mapped.kind, mapped.inputShape, mapped.outputShape]).toEqual([
        layer.kind,
        layer.inputShape,
        layer.outputShape,
      ]);
    }
  });

  test('shows rho each weight alone, so that Math.max may be passed as it is', () => {
    for (const layer of drawLinearLayers(createDraw(4))) {
      const counts = new Set<number>();
      layer.withWeights((...given) => {
        counts.add(given.length);
        return given[0];
      });
      expect([...counts]).toEqual([1]);
    }
  });

  test('works on any array of numbers and answers with a fresh plain array', () => {
    for (const layer of drawLinearLayers(createDraw(5))) {
      const plain = countTo(countUnits(layer.inputShape));
      // A typed array is not a `readonly number[]` to the compiler, but students will pass some.
      const typed = [new Float64Array(plain), new Float32Array(plain)] as unknown as number[][];
      const z = layer.forward(plain);
      for (const a of typed) expect(layer.forward(a)).toEqual(z);
      expect(Object.getPrototypeOf(z)).toBe(Array.prototype);
      expect(layer.forward(plain)).not.toBe(z);
      expect(plain).toEqual(countTo(plain.length));
      expect(Object.getPrototypeOf(layer.backward(z))).toBe(Array.prototype);
    }
  });

  test('says in one sentence which layer got a vector of which wrong size', () => {
    expect(() => dense.forward([1, 2, 3])).toThrow(
      new RangeError('dense layer [2] -> [3]: forward needs 2 numbers, got 3.'),
    );
    expect(() => dense.backward([1, 2])).toThrow(
      new RangeError('dense layer [2] -> [3]: backward needs 3 numbers, got 2.'),
    );
    const pool = averagePoolLayer({ inputShape: [1, 2, 2], size: 2 });
    expect(() => pool.forward([])).toThrow(
      new RangeError('averagePool layer [1, 2, 2] -> [1, 1, 1]: forward needs 4 numbers, got 0.'),
    );
    const beyond = [[1, 2]][1];
    // What an index one too far gives, when nobody asked the compiler.
    expect(() => dense.forward(beyond as unknown as number[])).toThrow(
      new RangeError('dense layer [2] -> [3]: forward needs 2 numbers, got no vector.'),
    );
  });

  test('is frozen, and its functions work without it', () => {
    for (const layer of [...drawLinearLayers(createDraw(6)), reluLayer()]) {
      expect(isDeepFrozen(layer)).toBe(true);
    }
    const { forward } = dense;
    expect(forward([2, 10])).toEqual([7, 36, -4]);
  });

  test('shows its kind, shapes and functions, and no weights', () => {
    for (const layer of drawLinearLayers(createDraw(7))) {
      expect(Reflect.ownKeys(layer).sort()).toEqual(
        ['backward', 'forward', 'inputShape', 'kind', 'outputShape', 'withWeights'].sort(),
      );
    }
  });
});

function listTaps(channels: number, rows: number, columns: number): [number, number, number][] {
  return Array.from({ length: channels * rows * columns }, (_, n) => [
    Math.floor(n / (rows * columns)),
    Math.floor(n / columns) % rows,
    n % columns,
  ]);
}
