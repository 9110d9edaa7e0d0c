import { describe, expect, test } from 'vitest';
import { proofHints, usualHints } from '../../../graders/sheet09/hints.ts';
import { chooseHint } from '../../../src/records/hint.ts';
import type { Failure, ProofFlaw } from '../../../src/records/result.ts';
import type { Check } from '../../../src/records/sheet.ts';
import { failures } from '../report/fixtures.ts';
import { proofs } from '../checks/derivation/parts.ts';
import { findCheck } from '../../graders/grading.ts';

const values: Check = findCheck('exercise2.relevance.values');
const [proof] = proofs.inductionStep as readonly unknown[] as readonly [Check];

const wrong = failures['wrong-value'];
const law = failures['broken-law'];

describe('the hint beside a failure', () => {
  test.each<[string, string | undefined, Failure]>([
    ['a wrong value', values.hint, wrong],
    [
      'NaN in the place of a value',
      usualHints['not-finite'],
      { ...wrong, comparison: { ...wrong.comparison, actual: [NaN, 1], index: 0 } },
    ],
    ['a broken law', values.hint, law],
    [
      'a law that is broken by NaN',
      usualHints['not-finite'],
      { ...law, left: { ...law.left, value: [1, NaN] } },
    ],
    ['a changed argument', usualHints['changed-argument'], failures['changed-argument']],
    ['an answer that changes', usualHints.unsteady, failures.unsteady],
    ['an answer of another shape', undefined, failures['wrong-shape']],
    ['an error', undefined, failures.threw],
    ['a limit', undefined, failures.exhausted],
    ['an export that is not called any more', undefined, failures['given-up']],
    ['an export that is no function', undefined, failures['not-callable']],
    ['a missing export', undefined, failures['no-export']],
    ['a file that did not load', undefined, failures['not-loaded']],
  ])('is about %s', (_case, hint, failure) => {
    expect(chooseHint(values, failure)).toBe(hint);
  });

  const scale = expect.stringContaining('negative $t$');
  const hypothesis = expect.stringContaining('for every unit $j$');
  test.each<[string, unknown, ProofFlaw]>([
    ['the end that is wrong', proof.hint, { kind: 'wrong-start', words: '' }],
    ['lines that are not equal', proof.hint, { kind: 'not-equal', reason: 'algebra' }],
    ['a jump', proofHints.jump, { kind: 'jump' }],
    ['NaN', proofHints['not-finite'], { kind: 'not-finite', value: 'NaN' }],
    ['the second reason', scale, { kind: 'second-reason', reason: 'algebra', second: 't >= 0' }],
    [
      'the reason that is used',
      hypothesis,
      { kind: 'other-reason', reason: 't >= 0', used: 'induction hypothesis' },
    ],
    ['a reason that is not needed', scale, { kind: 'not-needed', reason: 't >= 0' }],
    ['a reason that is missing', scale, { kind: 'missing-reason', reason: 't >= 0' }],
    ['nothing where the sentence says what to do', undefined, { kind: 'empty' }],
    ['nothing where a name is wrong', undefined, { kind: 'unknown-reason', named: '', known: [] }],
  ])('of a proof is about %s', (_case, hint, flaw) => {
    expect(chooseHint(proof, { kind: 'derivation', flaw })).toEqual(hint);
  });
});
