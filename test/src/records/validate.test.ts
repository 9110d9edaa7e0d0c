import { describe, expect, it } from 'vitest';
import type { Failure, Result } from '../../../src/records/result.ts';
import type { Value } from '../../../src/records/session.ts';
import { stringifyResult } from '../../../src/records/json.ts';
import { sayProblem, validateManifest, validateResult } from '../../../src/records/validate.ts';
import { redactForStudent } from '../../../src/report/redact.ts';
import {
  everything,
  failed,
  failures,
  makeCheck,
  makeExercise,
  makeResult,
  perfect,
  unloaded,
  values,
} from '../report/fixtures.ts';

/** Fields that a failure may lack. */
const optional = new Set([
  'no-export.nearMiss',
  'exhausted.call',
  'derivation.line',
  'derivation.data',
  'derivation.values',
]);

describe('validateResult', () => {
  it.each([
    ['everything', everything],
    ['everything, for students', redactForStudent(everything)],
    ['only passed checks', perfect],
    ['nothing that loads', unloaded],
    ['a class without exercises', makeResult([])],
  ])('accepts a result of %s, in memory and from its file', (_, result) => {
    expect(validateResult(result)).toEqual([]);
    expect(validateResult(JSON.parse(stringifyResult(result)))).toEqual([]);
  });

  it.each(Object.values<Failure>(failures))('accepts a failure of the kind $kind', (failure) => {
    expect(validateResult(wrap(failure))).toEqual([]);
  });

  it.each(Object.values<Failure>(failures))(
    'refuses a failure of the kind $kind with a key too many or of another kind',
    (failure) => {
      expect(problemsOf(wrap(Object.assign({ secret: 1 }, failure)))).toEqual([
        expect.stringContaining('/failure/secret: is not known here'),
      ]);
      expect(problemsOf(wrap({ ...failure, kind: 'unlucky' } as unknown as Failure))).toEqual([
        '/exercises/0/checks/0/verdict/failure/kind: is not one of the known kinds',
      ]);
    },
  );

  it.each(Object.values<Value>(values))('knows values of the kind $kind', (value) => {
    const failure: Failure = { kind: 'not-callable', name: 'f', value };
    expect(validateResult(wrap(failure))).toEqual([]);
    for (const key of Object.keys(value)) {
      const { [key as keyof Value]: _, ...rest } = value;
      expect(validateResult(wrap({ ...failure, value: rest as Value }))).not.toEqual([]);
    }
  });

  const required = Object.values<Failure>(failures).flatMap((failure) =>
    Object.keys(failure)
      .filter((key) => !optional.has(`${failure.kind}.${key}`))
      .map((key) => [failure.kind, key, failure] as const),
  );

  it.each(required)('refuses a failure of the kind %s without its %s', (_, key, failure) => {
    const { [key as keyof Failure]: __, ...rest } = failure;
    expect(validateResult(wrap(rest as Failure))).not.toEqual([]);
  });

  it.each<[string, (result: Result) => unknown]>([
    ['/schema: must be "sheetmark-result/3"', (result) => ({ ...result, schema: 'other/1' })],
    [
      '/points/earned: must be a whole number',
      (result) => ({ ...result, points: { earned: 0.5, possible: 1 } }),
    ],
    ['/seed: must be a whole number', (result) => ({ ...result, seed: '42' })],
    [
      '/notices/0/kind: must be one of',
      (result) => ({ ...result, notices: [{ kind: 'joy', text: '' }] }),
    ],
    [
      '/exercises/0/exhibits/0/actual/0: must be a number',
      (result) => ({
        ...result,
        exercises: [
          {
            ...result.exercises[0],
            exhibits: [{ id: 'a', title: 'a', shape: [1, 1], image: [0], actual: ['zero'] }],
          },
        ],
      }),
    ],
  ])('says %s', (problem, change) => {
    expect(validateResult(change(everything)).map(sayProblem)).toEqual([
      expect.stringContaining(problem),
    ]);
  });
});

describe('validateManifest', () => {
  it.each([
    { authors: ['Ada Lovelace'] },
    { authors: ['Ada', { name: 'Emmy', email: 'e@example.org', studentId: '123' }], group: 'B' },
  ])('accepts %j', (manifest) => {
    expect(validateManifest(manifest)).toEqual([]);
  });

  it.each([
    [[], 'must be an object'],
    [{}, '/authors: is missing'],
    [{ authors: 'Ada' }, '/authors: must be a list'],
    [{ authors: [] }, '/authors: must have at least 1 entry'],
    [{ authors: Array(11).fill('Ada') }, '/authors: must have at most 10 entries'],
    [{ authors: [5] }, '/authors/0: must be text or an object'],
    [{ authors: [' '] }, '/authors/0: must not be blank'],
    [{ authors: ['x'.repeat(201)] }, '/authors/0: must be text of at most 200 characters'],
    [{ authors: [{ email: 'a@b' }] }, '/authors/0/name: is missing'],
    [{ authors: [{ name: 3 }] }, '/authors/0/name: must be text'],
    [
      { authors: [{ name: 'Ada', nick: 'A' }] },
      '/authors/0/nick: is not known here; known are name, email, studentId',
    ],
    [{ authors: ['Ada'], 'a/b~': 1 }, '/a~1b~0: is not known here; known are authors, group'],
    [{ authors: ['Ada'], group: ['B'] }, '/group: must be text'],
  ])('refuses %j: %s', (manifest, problem) => {
    expect(validateManifest(manifest).map(sayProblem)).toEqual([problem]);
  });

  it('tells an empty name by its length too', () => {
    expect(validateManifest({ authors: [{ name: '' }] })).toContainEqual({
      path: '/authors/0/name',
      reason: 'must be text of at least 1 character',
    });
  });

  it('counts what would be too many problems to read', () => {
    const problems = validateManifest({ authors: Array.from({ length: 500 }, () => 1) });
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)?.reason).toBe('and 491 more problems');
  });

  it('cuts names that are as long as a file', () => {
    const [problem] = validateManifest({ authors: ['Ada'], ['k'.repeat(100_000)]: 1 });
    expect(problem?.path.length).toBeLessThan(200);
  });
});

function wrap(failure: Failure): Result {
  return makeResult([makeExercise('exercise1', [makeCheck('a', failed(failure))])]);
}

function problemsOf(value: unknown): string[] {
  return validateResult(value).map(sayProblem);
}
