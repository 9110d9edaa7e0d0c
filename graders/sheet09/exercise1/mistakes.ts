import type { Misconception } from '../../../src/records/sheet.ts';
import { sumUp } from '../laws/vectors.ts';
import { rectify, sumColumns, transpose, entryOf } from '../vectors.ts';
import { runNetwork, type LayerInput, type NetworkInput } from './inputs.ts';

export const unrectifiedLayer: Misconception<LayerInput> = {
  id: 'layer-without-rectification',
  sentence:
    'Your answers are the sums themselves: the layer is linear as long as nothing is rectified.',
  answers: ({ w, a }) => [sumColumns(w, a)],
};

export const absoluteLayer: Misconception<LayerInput> = {
  id: 'absolute-value-for-rectification',
  sentence: 'A negative sum comes out as its absolute value: what does rectification do to it?',
  answers: ({ w, a }) => [sumColumns(w, a).map(Math.abs)],
};

export const leakyLayer: Misconception<LayerInput> = {
  id: 'leaky-rectification',
  sentence:
    'A hundredth of every negative sum comes out of your layer: that is a leaky rectifier. What does $\\max(0, z)$ leave of a negative $z$?',
  answers: ({ w, a }) => [sumColumns(w, a).map((z) => Math.max(0.01 * z, z))],
};

export const smallestLayer: Misconception<LayerInput> = {
  id: 'minimum-for-maximum',
  sentence:
    'Your layer keeps negative sums and drops positive ones: which of the two numbers $0$ and $z$ does rectification give?',
  answers: ({ w, a }) => [sumColumns(w, a).map((z) => Math.min(0, z))],
};

/** Leaks that are larger than the usual one, each with its size. */
export const leakyLayers: readonly Misconception<LayerInput>[] = (
  [
    ['a-tenth', 0.1],
    ['a-fifth', 0.2],
  ] as const
).map(([part, leak]) => ({
  id: `leaky-rectification-by-${part}`,
  sentence: `A part of every negative sum, ${leak} of it, comes out of your layer: that is a leaky rectifier. What does $\\max(0, z)$ leave of a negative $z$?`,
  answers: ({ w, a }) => [sumColumns(w, a).map((z) => Math.max(leak * z, z))],
}));

/** Wrong in size, whatever the signs are. */
export const sizeMistakes: readonly Misconception<LayerInput>[] = [
  {
    id: 'mean-for-sum',
    sentence:
      'Your layer takes the mean of the terms $a_j w_{jk}$: is there a division by the number of units in the formula?',
    answers: ({ w, a }) => [rectify(sumColumns(w, a)).map((entry) => entry / a.length)],
  },
  {
    id: 'first-unit-left-out',
    sentence:
      'The first unit below has no part in your sums: from which number on are units counted?',
    answers: ({ w, a }) => [rectify(sumColumns(w.slice(1), a.slice(1)))],
  },
  {
    id: 'last-unit-left-out',
    sentence: 'The last unit below has no part in your sums: how far does your loop go?',
    answers: ({ w, a }) => [rectify(sumColumns(w.slice(0, -1), a.slice(0, -1)))],
  },
];

export const rectifiedTerms: Misconception<LayerInput> = {
  id: 'rectified-terms',
  sentence:
    'Your layer rectifies each term $a_j w_{jk}$ and sums then: the order of the two matters.',
  answers: ({ w, a }) => [
    w[0]?.map((_, k) => sumUp(a.map((a_j, j) => Math.max(0, a_j * entryOf(w, j, k))))) ?? [],
  ],
};

/** The same where no activation is negative, and so are rectified weights. */
export const negativeTermsLeftOut: Misconception<LayerInput> = {
  id: 'negative-terms-left-out',
  sentence:
    'Your layer leaves the negative terms of its sums out: what exactly stands inside of the maximum?',
  answers: rectifiedTerms.answers,
};

export const rectifiedWeights: Misconception<LayerInput> = {
  id: 'rectified-weights',
  sentence: 'Your layer takes positive weights only: that is for relevance, not for activations.',
  answers: ({ w, a }) => [rectify(sumColumns(w.map(rectify), a))],
};

export const transposedLayer: Misconception<LayerInput> = {
  id: 'layer-rows-and-columns-exchanged',
  sentence:
    'Your answers are those of the transposed matrix: which index of $w_{jk}$ belongs to the unit that $a_j$ comes from?',
  answers: ({ w, a }) => [rectify(sumColumns(transpose(w), a))],
};

export const rectifiedActivations: Misconception<LayerInput> = {
  id: 'activations-rectified-first',
  sentence:
    'Your layer rectifies the activations that come in: does the formula do anything to $a_j$?',
  answers: ({ w, a }) => [rectify(sumColumns(w, rectify(a)))],
};

export const leakyNetwork: Misconception<NetworkInput> = {
  id: 'leaky-rectification',
  sentence:
    'A hundredth of every negative sum goes on through your network: that is a leaky rectifier. What does $\\max(0, z)$ leave of a negative $z$?',
  answers: (network) => [runNetwork(network, (z) => z.map((z_k) => Math.max(0.01 * z_k, z_k)))],
};

export const meanNetwork: Misconception<NetworkInput> = {
  id: 'mean-for-sum',
  sentence:
    'Your layers take the mean of their terms: is there a division by the number of units in the formula?',
  answers: ({ ws, x }) => [
    ws.reduce<readonly number[]>(
      (a, w) => rectify(sumColumns(w, a)).map((entry) => entry / a.length),
      x,
    ),
  ],
};

export const linearNetwork: Misconception<NetworkInput> = {
  id: 'network-without-rectification',
  sentence:
    'Your answers are those of a network in which no layer rectifies: how much more can it say than a single matrix?',
  answers: (network) => [runNetwork(network, (z) => z)],
};

export const linearOutput: Misconception<NetworkInput> = {
  id: 'last-layer-without-rectification',
  sentence:
    'Your answers are right up to the last layer: is it of another kind than those before it?',
  answers: (network) => [
    runNetwork(network, (z, l) => (l === network.ws.length - 1 ? z : rectify(z))),
  ],
};

export const linearHiddenLayers: Misconception<NetworkInput> = {
  id: 'only-last-layer-rectified',
  sentence:
    'Your network rectifies once, at its end: what does each layer before it do to its sums?',
  answers: (network) => [
    runNetwork(network, (z, l) => (l === network.ws.length - 1 ? rectify(z) : z)),
  ],
};

export const oneLayerEarly: Misconception<NetworkInput> = {
  id: 'one-layer-early',
  sentence:
    'Your answers are the activations one layer before the output: count the layers once more.',
  answers: ({ ws, x }) => [runNetwork({ ws: ws.slice(0, -1), x })],
};

export const firstLayerOnly: Misconception<NetworkInput> = {
  id: 'first-layer-only',
  sentence:
    'Your answers are those of the first layer alone: what happens to its activations then?',
  answers: ({ ws, x }) => [runNetwork({ ws: ws.slice(0, 1), x })],
};

export const firstLayerLeftOut: Misconception<NetworkInput> = {
  id: 'first-layer-left-out',
  sentence: 'Your network begins with its second layer: which one is the input given to?',
  answers: ({ ws, x }) => [runNetwork({ ws: ws.slice(1), x })],
};

export const reversedLayers: Misconception<NetworkInput> = {
  id: 'layers-in-reverse',
  sentence:
    'Your network applies its layers from the last to the first: which of them is the input given to?',
  answers: ({ ws, x }) => [runNetwork({ ws: ws.toReversed(), x })],
};

export const transposedNetwork: Misconception<NetworkInput> = {
  id: 'network-rows-and-columns-exchanged',
  sentence:
    'Your answers are those of the transposed matrices: which index of $w_{jk}$ belongs to the unit that $a_j$ comes from?',
  answers: ({ ws, x }) => [runNetwork({ ws: ws.map(transpose), x })],
};

export const rectifiedInput: Misconception<NetworkInput> = {
  id: 'input-rectified',
  sentence: 'Your network rectifies its input: what is $a^{(0)}(x)$?',
  answers: ({ ws, x }) => [runNetwork({ ws, x: rectify(x) })],
};
