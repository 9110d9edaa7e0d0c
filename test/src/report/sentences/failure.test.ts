import { describe, expect, test } from 'vitest';
import type { Value } from '../../../../src/records/session.ts';
import { sayFailure } from '../../../../src/report/sentences/failure.ts';
import { writePlainly } from '../../../../src/text/words.ts';
import { failures } from '../fixtures.ts';

const nothing = { kind: 'other', text: 'null' } as const;
const text = { kind: 'text', length: 1, text: '4' } as const;
const numbers = { kind: 'vector', form: 'Array', numbers: [4, 5] } as const;

describe('an answer of the wrong shape is told as what it is', () => {
  test.each<[string, Value]>([
    ['an array of 1 number', { kind: 'vector', form: 'Array', numbers: [4] }],
    ['a Float32Array of 0 numbers', { kind: 'vector', form: 'Float32Array', numbers: [] }],
    ['an Int8Array of 2 numbers', { kind: 'vector', form: 'Int8Array', numbers: [4, 5] }],
    ['an array of 1 entry, which is no number', list(nothing)],
    ['an array of 2 entries, which are not all numbers', list(nothing, text)],
    ['an array of 1 string', list(text)],
    ['an array of 2 strings', list(text, text)],
    ['an array of 1 array', list(numbers)],
    ['an array of 3 arrays', list(numbers, list(nothing), numbers)],
    ['an object', object('Object')],
    ['an object', object('Evil, and right')],
    ['a Set', object('Set')],
    ['an ArrayBuffer', object('ArrayBuffer')],
    ['a Number object', object('Number')],
  ])('%s', (name, returned) => {
    expect(sayReturned(returned)).toBe(`propagate returned ${name}, not an array of 3 numbers.`);
  });

  test('a promise, with what to return instead', () => {
    expect(sayReturned(object('Promise'))).toBe(
      'propagate returned a Promise, not an array of 3 numbers: a function has to return its answer itself, not a promise of it.',
    );
  });
});

test('where nothing is returned, it is asked for', () => {
  expect(sayReturned({ kind: 'other', text: 'undefined' })).toBe(
    'propagate returned undefined, not an array of 3 numbers: is a return missing?',
  );
});

function sayReturned(returned: Value): string {
  const failure = { ...failures['wrong-shape'], returned, wanted: 'an array of 3 numbers' };
  return writePlainly(sayFailure(failure, () => []));
}

function list(...items: readonly Value[]): Value {
  return { kind: 'list', form: 'Array', length: items.length, items };
}

function object(form: string): Value {
  return { kind: 'object', form, size: 0, entries: [] };
}
