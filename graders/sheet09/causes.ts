import type { CommonCause } from '../../src/records/sheet.ts';

/** One mistake in several functions: who makes it is told of it once, and where it shows. */
export const causes: readonly CommonCause[] = [
  {
    id: 'negative-weights-like-positive-ones',
    sentence:
      'Negative weights count as much as positive ones: where do the rules tell $w^+ = \\max(0, w)$ from $w$?',
    misconceptions: [
      'w-for-w-plus',
      'negative-weights-take-part',
      'gamma-ignored',
      'zero-rule-on-convolution',
    ],
  },
  {
    id: 'weights-transposed',
    sentence:
      'Rows and columns of the weights are exchanged: from which unit to which one does $w_{jk}$ lead?',
    misconceptions: [
      'layer-rows-and-columns-exchanged',
      'network-rows-and-columns-exchanged',
      'rows-and-columns-exchanged',
    ],
  },
  {
    id: 'nothing-rectified',
    sentence: 'Sums are not rectified: what does a unit give whose sum is negative?',
    misconceptions: ['layer-without-rectification', 'network-without-rectification'],
  },
  {
    id: 'root-at-the-centre',
    sentence: 'The centre $\\mu$ is taken for the root point: what is $f(\\mu)$?',
    misconceptions: ['root-is-centre', 'relevance-from-centre'],
  },
  {
    id: 'centre-forgotten',
    sentence: 'The centre $\\mu$ has no part in the answers: from where is the distance measured?',
    misconceptions: [
      'centre-left-out',
      'root-seen-from-origin',
      'gradient-without-centre',
      'relevance-without-centre',
    ],
  },
];
