import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/records/session.ts';
import { writeValue } from '../../../src/text/value.ts';

const number = (value: number): Value => ({ kind: 'number', value });

describe('formatValue', () => {
  it.each<[string, Value]>([
    ['0.33333', number(1 / 3)],
    ['[1, NaN]', { kind: 'vector', form: 'Array', numbers: [1, NaN] }],
    ['[]', { kind: 'vector', form: 'Array', numbers: [] }],
    ['Float32Array [0.5]', { kind: 'vector', form: 'Float32Array', numbers: [0.5] }],
    [
      '[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … 88 more]',
      { kind: 'vector', form: 'Array', numbers: Array.from({ length: 100 }, (_, at) => at) },
    ],
    [
      "[1, '2', … 3 more]",
      {
        kind: 'list',
        form: 'Array',
        length: 5,
        items: [number(1), { kind: 'text', length: 1, text: '2' }],
      },
    ],
    [
      "{ a: 1, 'b c': null }",
      {
        kind: 'object',
        form: 'Object',
        size: 2,
        entries: [
          ['a', number(1)],
          ['b c', { kind: 'other', text: 'null' }],
        ],
      },
    ],
    ['Evil\\u{202e} {}', { kind: 'object', form: 'Evil\u202e', size: 0, entries: [] }],
    ['Set { … }', { kind: 'object', form: 'Set', size: 0, entries: [] }],
    ['Number { … }', { kind: 'object', form: 'Number', size: 0, entries: [] }],
    ['Map { x: 1 }', { kind: 'object', form: 'Map', size: 1, entries: [['x', number(1)]] }],
    ["'\\u001b[31m' … 95 more characters", { kind: 'text', length: 100, text: '\x1b[31m' }],
    [
      `'${'x'.repeat(80)}' … 20 more characters`,
      { kind: 'text', length: 100, text: 'x'.repeat(90) },
    ],
    ['function relevance', { kind: 'function', name: 'relevance' }],
    ['a function without a name', { kind: 'function', name: '' }],
    ['undefined', { kind: 'other', text: 'undefined' }],
  ])('shows %s', (shown, value) => {
    expect(writeValue(value)).toBe(shown);
  });
});
