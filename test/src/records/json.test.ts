import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseResult, stringifyResult } from '../../../src/records/json.ts';
import type { Failure, Result } from '../../../src/records/result.ts';
import type { Data } from '../../../src/records/session.ts';
import {
  everything,
  failed,
  failures,
  makeCheck,
  makeExercise,
  makeResult,
} from '../report/fixtures.ts';

describe('a result file', () => {
  it('holds a whole result', () => {
    expect(parseResult(stringifyResult(everything))).toEqual(everything);
  });

  it.each(['sheetmark-result/2', 'sheetmark-result/4'])(
    'is refused by name in the format %s',
    (schema) => {
      const text = JSON.stringify({ ...JSON.parse(stringifyResult(everything)), schema });
      expect(() => parseResult(text)).toThrow(
        `This is a result in the format ${schema}, and only sheetmark-result/3 is read here: grade the submission again with this version.`,
      );
    },
  );

  it('keeps every double that a submission returned', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), fc.double(), (numbers, number) => {
        const result = wrap({
          kind: 'wrong-value',
          call: { name: 'f', args: [] },
          returned: {
            kind: 'list',
            form: 'Array',
            length: 1,
            items: [{ kind: 'number', value: number }],
          },
          comparison: {
            expected: numbers,
            actual: [...numbers, number],
            index: 0,
            largestDifference: number,
            allowedDifference: number,
            expectedFor: 'everyone',
            scalar: false,
          },
          replay: { seed: -1, path: '' },
        });
        expect(parseResult(stringifyResult(result))).toEqual(result);
      }),
    );
  });

  it('keeps what a call was given, text that looks like a number included', () => {
    const data: fc.Arbitrary<Data> = fc.oneof(
      fc.double(),
      fc.string(),
      fc.constantFrom('NaN', '-0', '~NaN', '~~Infinity'),
      fc.dictionary(fc.constantFrom('x', '__proto__', '$make'), fc.constantFrom('-0', -0, NaN), {
        noNullPrototype: true,
      }),
    );
    fc.assert(
      fc.property(fc.array(data), (args) => {
        const result = wrap({ ...failures.exhausted, call: { name: 'f', args } });
        expect(parseResult(stringifyResult(result))).toEqual(result);
      }),
    );
  });

  it('leaves text alone that a submission returned', () => {
    const value = { kind: 'text', length: 3, text: 'NaN' } as const;
    const result = wrap({ kind: 'not-callable', name: '-0', value });
    expect(parseResult(stringifyResult(result))).toEqual(result);
  });

  it('says numbers that JSON lacks as text', () => {
    const value = { kind: 'vector', form: 'Array', numbers: [NaN, -Infinity, -0, 1] } as const;
    expect(stringifyResult(wrap({ kind: 'not-callable', name: 'f', value }))).toContain(
      '"numbers":["NaN","-Infinity","-0",1]',
    );
  });

  it('is refused where it is no result, and the place is said', () => {
    const text = stringifyResult(everything).replace('"kind":"passed"', '"kind":"praised"');
    expect(() => parseResult(text)).toThrow('/exercises/0/checks/0/verdict/kind');
    expect(() => parseResult('{}')).toThrow('is missing');
  });
});

function wrap(failure: Failure): Result {
  return makeResult([makeExercise('exercise1', [makeCheck('a', failed(failure))])]);
}
