import { afterEach, describe, expect, test, vi } from 'vitest';

import stored from '../../../reference/sheet09/published/kernels.json' with { type: 'json' };
import { buildKernels } from '../../../reference/sheet09/kernels/build.ts';
import type { LinearLayer } from '../../../reference/sheet09/published/types.ts';
import { createDraw } from '../random-data.ts';

type Published = typeof import('../../../reference/sheet09/published/index.ts');

const entry = '../../../reference/sheet09/published/index.ts';

afterEach(() => vi.unstubAllGlobals());

/** The published module as it is, and a second time where there is no WebAssembly: then its loops run. */
async function loadBoth(): Promise<{ readonly kernels: Published; readonly loops: Published }> {
  vi.resetModules();
  const kernels = (await import(entry)) as Published;
  kernels.denseLayer([[1]]).forward([1]);
  vi.stubGlobal('WebAssembly', undefined);
  vi.resetModules();
  const loops = (await import(entry)) as Published;
  loops.denseLayer([[1]]).forward([1]);
  vi.unstubAllGlobals();
  return { kernels, loops };
}

test('the committed bytes are what the source gives', async () => {
  expect(stored.bytes).toBe(await buildKernels());
});

describe('the kernels give the sums of the loops to the last bit', () => {
  const draw = createDraw(4711);
  const size = (most: number) => Math.floor(draw.number(1, most + 1));
  /** Some zeros of both signs, and numbers of many sizes. */
  const entries = (odd: readonly number[]) => {
    const kind = draw.number(0, 1);
    if (kind < 0.1) return kind < 0.05 ? 0 : -0;
    if (kind < 0.15) return odd[Math.floor(draw.number(0, odd.length))] ?? 1e300;
    return draw.number(-1, 1) * 10 ** Math.floor(draw.number(-3, 4));
  };

  test.each([
    ['finite numbers', []],
    ['infinities and NaN too', [NaN, Infinity, -Infinity]],
  ])('for %s', async (_, odd) => {
    const { kernels, loops } = await loadBoth();
    const vector = (length: number) => Array.from({ length }, () => entries(odd));
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => vector(columns));
    for (let turn = 0; turn < 150; turn++) {
      const [inputs, outputs, kernelRows, kernelColumns] = [size(3), size(3), size(6), size(6)];
      const filters = Array.from({ length: outputs }, () =>
        Array.from({ length: inputs }, () => matrix(kernelRows, kernelColumns)),
      );
      const image = [inputs, kernelRows + size(12) - 1, kernelColumns + size(12) - 1] as const;
      const weights = matrix(size(20), size(20));
      const side = size(4);
      const tiled = [size(3), side * size(5), side * size(5)] as const;
      compare((published) => published.convolutionLayer({ inputShape: image, kernels: filters }));
      compare((published) => published.denseLayer(weights));
      compare((published) => published.averagePoolLayer({ inputShape: tiled, size: side }));
    }

    function compare(make: (published: Published) => LinearLayer): void {
      const [ours, wanted] = [make(kernels), make(loops)];
      const a = vector(ours.inputShape.reduce((product, length) => product * length, 1));
      const g = vector(ours.outputShape.reduce((product, length) => product * length, 1));
      expectSame(ours.forward(a), wanted.forward(a));
      expectSame(ours.backward(g), wanted.backward(g));
      const [mapped, wantedMapped] = [ours, wanted].map((layer) => layer.withWeights((w) => 2 * w));
      expectSame(mapped!.backward(g), wantedMapped!.backward(g));
    }
  });

  test('for the trained network', async () => {
    const { kernels, loops } = await loadBoth();
    let a = kernels.digits[0]!.pixels;
    for (const [l, layer] of kernels.model.entries()) {
      const z = layer.forward(a);
      expectSame(z, loops.model[l]!.forward(a));
      const other = loops.model[l]!;
      if (layer.kind !== 'relu' && other.kind !== 'relu')
        expectSame(layer.backward(z), other.backward(z));
      a = z;
    }
  });

  test('for layers that do not fit into their memory, which the loops do', async () => {
    const { kernels } = await loadBoth();
    const wide = kernels.denseLayer([Array.from({ length: 140_000 }, (_, k) => k)]);
    expect(wide.forward([2]).at(-1)).toBe(2 * 139_999);
    expect(wide.backward(Array.from({ length: 140_000 }, (_, k) => (k === 3 ? 5 : 0)))).toEqual([
      15,
    ]);
    // With its zeros, the gradient takes far more room than the image.
    const thin = kernels.convolutionLayer({
      inputShape: [1, 1, 300],
      kernels: Array.from({ length: 300 }, (_, k) => [[Array.from({ length: 300 }, () => k)]]),
    });
    const [first] = thin.backward(Array.from({ length: 300 }, () => 1));
    expect(first).toBe((299 * 300) / 2);
  });
});

function expectSame(given: readonly number[], wanted: readonly number[]): void {
  const differing = wanted.findIndex((entry, i) => !Object.is(entry, given[i]));
  expect([given.length, differing]).toEqual([wanted.length, -1]);
}
