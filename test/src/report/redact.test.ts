import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure, Result } from '../../../src/records/result.ts';
import { redactForStudent } from '../../../src/report/redact.ts';
import { writeSubmissionHtml } from '../../../src/report/submission-html.ts';
import { writeSubmissionJson } from '../../../src/report/submission-json.ts';
import { writeSubmissionMarkdown } from '../../../src/report/submission-markdown.ts';
import {
  everything,
  exhibit,
  failed,
  longComparison,
  makeCheck,
  makeExercise,
  makeResult,
} from './fixtures.ts';

/** A number that nobody may read but staff, and that rounds to 8888: no public number has an 8 in it. */
const secret = fc.integer({ min: 0, max: 400 }).map((n) => 8888 + n / 1000);
const open = fc.integer({ min: -400, max: 400 }).filter((n) => !String(n).includes('8'));
const word = 'SECRETWORD';

const staffComparison: fc.Arbitrary<Failure> = fc
  .record({
    pairs: fc.array(fc.tuple(open, secret), { minLength: 1, maxLength: 30 }),
    largestDifference: secret,
    allowedDifference: secret,
    scalar: fc.boolean(),
  })
  .chain(({ pairs, ...rest }) => {
    const most = rest.scalar ? 0 : Math.min(7, pairs.length - 1);
    const actual = pairs.map(([number]) => number);
    return fc.nat({ max: most }).map((index) => ({
      kind: 'wrong-value',
      call: { name: 'relevance', args: [actual] },
      returned: { kind: 'vector', form: 'Array', numbers: actual },
      comparison: {
        ...rest,
        actual,
        expected: pairs.map(([, number]) => number),
        index,
        expectedFor: 'staff',
      },
      replay: { seed: 7, path: '1:2' },
    }));
  });

const secretResult = fc
  .record({ failure: staffComparison, inputs: fc.array(secret, { minLength: 1, maxLength: 9 }) })
  .map(({ failure, inputs }): Result => {
    return makeResult([
      makeExercise(
        'exercise1',
        [
          makeCheck('open', failed(failure)),
          makeCheck('broken', { kind: 'broken', message: word }),
          makeCheck('hidden', failed(failure), { visibility: 'hidden' }),
        ],
        {
          exhibits: [
            {
              id: 'a',
              title: 'A',
              shape: [1, inputs.length],
              image: inputs.map(() => 1),
              actual: inputs.map(() => 2),
              expected: inputs,
            },
          ],
        },
      ),
    ]);
  });

describe('the student edition', () => {
  it('prints nothing that only staff may read, in no format', () => {
    fc.assert(
      fc.property(secretResult, (result) => {
        for (const text of renderAll(result, 'student')) {
          expect(text).not.toContain('8888');
          expect(text).not.toContain(word);
        }
        for (const text of renderAll(result, 'staff')) {
          expect(text).toContain('8888');
          expect(text).toContain(word);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same whatever staff would read', () => {
    fc.assert(
      fc.property(secretResult, secretResult, (one, other) => {
        const swapped = replaceSecrets(one, other);
        expect(writeSubmissionHtml(swapped, 'student')).toBe(writeSubmissionHtml(one, 'student'));
      }),
      { numRuns: 20 },
    );
  });

  it('says that the expected value is withheld, and why', () => {
    expect(writeSubmissionHtml(everything, 'student')).toContain(
      'Which value was expected is not shown, as it would answer the exercise.',
    );
  });

  it('keeps what everyone may read', () => {
    const result = makeResult([
      makeExercise('exercise1', [makeCheck('a', failed(longComparison))]),
    ]);
    expect(redactForStudent(result)).toEqual(result);
  });

  it('keeps the picture of the submission and drops the reference’s', () => {
    const result = makeResult([makeExercise('exercise1', [], { exhibits: [exhibit] })]);
    const [redacted] = redactForStudent(result).exercises[0]?.exhibits ?? [];
    expect(redacted).toEqual({ ...exhibit, expected: undefined });
    expect(Object.keys(redacted ?? {})).not.toContain('expected');
  });

  it('is redacted once for all', () => {
    expect(redactForStudent(redactForStudent(everything))).toEqual(redactForStudent(everything));
  });
});

/** All formats, without pictures, whose letters may spell anything. */
function renderAll(result: Result, edition: 'student' | 'staff'): string[] {
  return [
    writeSubmissionHtml(result, edition).replace(/data:image\/png[^"]*/g, ''),
    writeSubmissionMarkdown(result, edition),
    writeSubmissionJson(result, edition),
  ];
}

/** `one` with the numbers of `other` where only staff may read them. */
function replaceSecrets(one: Result, other: Result): Result {
  const secrets = JSON.stringify(other).match(/8\d{3}(\.\d+)?/g) ?? ['8888'];
  let at = 0;
  const text = JSON.stringify(one).replace(
    /8\d{3}(\.\d+)?/g,
    () => secrets[at++ % secrets.length] ?? '',
  );
  return JSON.parse(text) as Result;
}
