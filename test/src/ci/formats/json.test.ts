import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { writeClassroom50 } from '../../../../src/ci/formats/classroom50.ts';
import { writeCodequality } from '../../../../src/ci/formats/codequality.ts';
import { writeCtrf } from '../../../../src/ci/formats/ctrf.ts';
import { writeGradescope } from '../../../../src/ci/formats/gradescope.ts';
import { writeSarif } from '../../../../src/ci/formats/sarif.ts';
import type { ToldRun } from '../../../../src/ci/told.ts';
import { checkCodequality, checkCtrf, checkSarif } from './consumers.ts';
import { allRuns, attacks, attackWith, run } from './runs.ts';

type Json = Readonly<Record<string, unknown>>;

describe('SARIF', () => {
  test.each(allRuns)('is valid by its schema and by what GitHub asks besides, of %s', (_, told) => {
    checkSarif(writeSarif(told, { readSource: () => 'a\n'.repeat(50) }));
  });
});

describe('CTRF', () => {
  test.each(allRuns)('is valid by its schema, of %s', (_, told) => {
    checkCtrf(writeCtrf(told));
  });
});

describe("GitLab's code quality report", () => {
  test.each(allRuns)('has entries that are all right and all different, of %s', (_, told) => {
    checkCodequality(writeCodequality(told));
  });

  test('knows an entry again when its message and its line have changed', () => {
    const moved = JSON.parse(
      JSON.stringify(run)
        .replaceAll(/"line":\d+/g, '"line":99')
        .replaceAll('threw', 'thundered'),
    ) as ToldRun;
    const fingerprints = (told: ToldRun) =>
      (JSON.parse(writeCodequality(told)) as readonly Json[]).map(({ fingerprint }) => fingerprint);
    expect(fingerprints(moved)).toEqual(fingerprints(run));
  });
});

/** Each submission by itself, and each attack on the first one. */
const singles = [
  ...run.submissions.map(
    (submission) => [submission.name, { ...run, submissions: [submission] }] as const,
  ),
  ...Object.entries(attacks).map(([name, attack]) => {
    const told = attackWith(attack);
    return [`the attack ${name}`, { ...told, submissions: told.submissions.slice(0, 1) }] as const;
  }),
];

describe('results.json of Gradescope', () => {
  const keys = new Set(
    'score output output_format test_output_format test_name_format visibility stdout_visibility extra_data tests leaderboard execution_time'.split(
      ' ',
    ),
  );
  const testKeys = new Set(
    'score max_score status name name_format output output_format number tags visibility extra_data'.split(
      ' ',
    ),
  );
  const visible = new Set(['hidden', 'after_due_date', 'after_published', 'visible']);

  test.each(singles)('is what the platform reads, of %s', (_, told) => {
    const results = JSON.parse(writeGradescope(told));
    expect(Object.keys(results).filter((key) => !keys.has(key))).toEqual([]);
    expect(results.score).toBe(told.submissions[0]?.points.earned);
    expect(results).toMatchObject({ output_format: 'text', test_output_format: 'text' });
    expect(visible).toContain(results.visibility);
    for (const each of results.tests) {
      expect(Object.keys(each).filter((key) => !testKeys.has(key))).toEqual([]);
      expect(typeof each.output).toBe('string');
      expect(each.number).toMatch(/^\d+\.\d+$/);
      expect(visible).toContain(each.visibility);
      const { score = 0, max_score: most = 0, status = 'passed' } = each;
      expect(score).toBeLessThanOrEqual(most);
      expect(status).toMatch(/^(?:passed|failed)$/);
    }
  });

  test('keeps hidden checks until the due date, and gives no zero for what we failed to judge', () => {
    const [submission] = run.submissions;
    const { tests, output } = JSON.parse(writeGradescope({ ...run, submissions: [submission!] }));
    const checks = submission!.exercises.flatMap((exercise) => exercise.checks);
    expect(tests.map((each: Json) => each['visibility'] === 'after_due_date')).toEqual(
      checks.map(({ isHidden }) => isHidden),
    );
    const open = checks.findIndex(({ status }) => status === 'open');
    expect(tests[open]).not.toHaveProperty('score');
    expect(tests[open]).not.toHaveProperty('status');
    expect(output).toMatch(/the points are not final/);
  });

  test('tells of one submission', () => {
    expect(() => writeGradescope(run)).toThrow(
      /gradescope tells of one submission, and 3 were graded/,
    );
  });
});

describe('result.json of Classroom 50', () => {
  const job = {
    environment: {
      CLASSROOM: 'xai',
      ASSIGNMENT: 'sheet9',
      ASSIGNMENT_TYPE: 'individual',
      OWNER: 'ada',
      SUBMISSION_TAG: 'submit/2026-01-05T13-03-00Z-a1b2c3d',
      COMMIT_URL: 'https://example.org/commit/a1b2c3d',
      RELEASE_URL: 'https://example.org/releases/1',
    },
    committed: '2026-01-05T13:03:00Z',
  };
  const text = { type: 'string', minLength: 1 };
  const points = { type: 'integer', minimum: 0 };
  const validate = new Ajv().compile({
    type: 'object',
    additionalProperties: false,
    required:
      'schema classroom assignment assignment_type owner submission commit release review datetime score max-score tests'.split(
        ' ',
      ),
    properties: {
      schema: { const: 'classroom50/result/v1' },
      ...Object.fromEntries(
        ['classroom', 'assignment', 'owner', 'commit', 'release', 'review'].map((key) => [
          key,
          text,
        ]),
      ),
      assignment_type: { enum: ['individual', 'group'] },
      submission: { type: 'string', pattern: '^submit/' },
      datetime: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
      score: points,
      'max-score': points,
      tests: {
        type: 'array',
        items: {
          type: 'object',
          required: ['test-name', 'passed', 'score', 'max-score'],
          properties: {
            'test-name': text,
            passed: { type: 'boolean' },
            score: points,
            'max-score': points,
          },
        },
      },
    },
  });

  test.each(singles)('is valid, and no score is above its maximum, of %s', (_, told) => {
    const result = JSON.parse(writeClassroom50(told, job));
    validate(result);
    expect(validate.errors).toBeNull();
    for (const each of [result, ...result.tests])
      expect(each.score).toBeLessThanOrEqual(each['max-score']);
  });

  test('names what the runner did not say', () => {
    const one = { ...run, submissions: run.submissions.slice(0, 1) };
    const { OWNER: _, ...environment } = job.environment;
    expect(() => writeClassroom50(one, { ...job, environment })).toThrow(
      /takes OWNER or USERNAME from the environment/,
    );
    expect(() => writeClassroom50(one, { ...job, committed: undefined })).toThrow(
      /there is no commit; give a folder of a git repository that has one/,
    );
  });
});
