import { describe, expect, test } from 'vitest';
import { deservesHint } from '../../../src/records/hint.ts';
import type { Failure } from '../../../src/records/result.ts';
import { failures } from '../report/fixtures.ts';

const { values: _, ...unequalToNothing } = failures.derivation;

describe('the hint of a check', () => {
  test.each<[string, boolean, Failure]>([
    ['a wrong value', true, failures['wrong-value']],
    ['a broken law', true, failures['broken-law']],
    ['a changed argument', true, failures['changed-argument']],
    ['an answer that changes', true, failures.unsteady],
    ['an answer of another shape', false, failures['wrong-shape']],
    ['two lines of a proof that differ', true, failures.derivation],
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
