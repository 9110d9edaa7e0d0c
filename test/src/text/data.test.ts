import fc from 'fast-check';
import { stripTypeScriptTypes } from 'node:module';
import { describe, expect, it } from 'vitest';
import type { Data } from '../../../src/records/session.ts';
import { writeCall, writeData, writeText, shortenCall } from '../../../src/text/data.ts';
import { hostileText } from './hostile-text.ts';

describe('formatCall', () => {
  it.each([
    [
      'rectifierLayer',
      [
        [
          [1, -2],
          [0, 3],
        ],
        [1, 2],
      ],
      'rectifierLayer([[1, -2], [0, 3]], [1, 2])',
    ],
    ['explain', [{ $make: 'model' }, [0.5], 3], 'explain(model, [0.5], 3)'],
    ['f', [{ $make: 'denseLayer', args: [[[1, 2]]] }], 'f(denseLayer([[1, 2]]))'],
    ['f', [[-0, NaN, -Infinity]], 'f([0, NaN, -Infinity])'],
    ['f', [[1, ...Array(4).fill(0), ...Array(4).fill(-0)]], 'f([1, ...Array<number>(8).fill(0)])'],
    ['f', [Array(784).fill(0)], 'f(Array<number>(784).fill(0))'],
    ['f', [[1, ...Array(8).fill(0)]], 'f([1, ...Array<number>(8).fill(0)])'],
    ['f', [{ t: 2, 'a-b': [null, true] }, 'x'], "f({ t: 2, 'a-b': [null, true] }, 'x')"],
    ['f', [[]], 'f([])'],
  ])('writes a call of %s as it would be typed', (name, args, text) => {
    expect(writeCall({ name, args: args as Data[] })).toBe(text);
  });
});

describe('formatData', () => {
  it('gives the same data when it is pasted into a file', () => {
    const { value: json } = fc.letrec<{ value: Data }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        // Never -0, which submissions are not given either.
        fc.double().map((number) => number + 0),
        fc.boolean(),
        fc.constant(null),
        hostileText,
        fc.array(fc.constantFrom(0, 1), { minLength: 6, maxLength: 30 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(hostileText, fc.constant('__proto__')), tie('value'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    }));
    fc.assert(
      fc.property(json, (data) => {
        expect(run(writeData(data))).toEqual(data);
      }),
    );
  });
});

describe('formatText', () => {
  it('hides nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(writeText(text)).not.toMatch(
          /[\p{Cc}\p{Cs}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/u,
        );
      }),
    );
  });
});

describe('shortenCall', () => {
  it('says in a comment how much of a list is left out', () => {
    const call = { name: 'f', args: [Array.from({ length: 100 }, (_, at) => at)] };
    expect(shortenCall(call, 60)).toBe(
      'f([0, 1, 2, 3, 4, 5, 6, 7, /* … 88 more */ 96, 97, 98, 99])',
    );
    expect(shortenCall(call, 1000)).toBe(writeCall(call));
  });
});

/** What a TypeScript expression gives. */
function run(expression: string): unknown {
  const script = stripTypeScriptTypes(`const pasted = ${expression};`);
  return new Function(`${script} return pasted;`)();
}
