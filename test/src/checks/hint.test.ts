import { describe, expect, test } from 'vitest';
import { deservesHint } from '../../../src/checks/hint.ts';
import type { Failure } from '../../../src/records/result.ts';
import { failures } from '../report/fixtures.ts';

const { derivation, 'wrong-shape': wrongShape } = failures;

const numbers = { kind: 'vector', form: 'Array', numbers: [1, 2] } as const;
const text = { kind: 'text', length: 1, text: '4' } as const;
const { values: _, ...unequalToNothing } = derivation;

describe('the hint of a check', () => {
  test.each<[string, boolean, Failure]>([
    ['a wrong value', true, failures['wrong-value']],
    ['a broken law', true, failures['broken-law']],
    ['a changed argument', true, failures['changed-argument']],
    ['an answer that changes', true, failures.unsteady],
    ['too many numbers', true, wrongShape],
    ['an array for a number', false, { ...wrongShape, returned: numbers, wanted: 'a number' }],
    ['a number for an array', false, { ...wrongShape, returned: { kind: 'number', value: 4 } }],
    ['text', false, { ...wrongShape, returned: text }],
    ['two lines of a proof that differ', true, derivation],
    ['the form of a proof', false, unequalToNothing],
    ['an error', false, failures.threw],
    ['a limit', false, failures.exhausted],
    ['an export that is not called any more', false, failures['given-up']],
    ['an export that is no function', false, failures['not-callable']],
    ['a missing export', false, failures['no-export']],
    ['a file that did not load', false, failures['not-loaded']],
  ])('stands beside %s: %s', (_case, isShown, failure) => {
    expect(deservesHint(failure)).toBe(isShown);
  });
});
