import { describe, expect, test } from 'vitest';
import { sheet } from '../../../graders/sheet09/sheet.ts';
import { writeGithub } from '../../../src/ci/formats/github.ts';
import { writeGradescope } from '../../../src/ci/formats/gradescope.ts';
import { writeSummary } from '../../../src/ci/formats/summary.ts';
import { describeSubmission } from '../../../src/ci/describe.ts';
import { redactForStudent } from '../../../src/report/redact.ts';
import {
  everything,
  failed,
  failures,
  loads,
  makeCheck,
  makeExercise,
  makeResult,
  passed,
} from '../report/fixtures.ts';

const lying = { name: 'ada', path: 'sheet9/ada' };

describe('what the outside is told', () => {
  test('is what students may know', () => {
    expect(describeSubmission(everything, lying)).toEqual(
      describeSubmission(redactForStudent(everything), lying),
    );
  });

  test('has formulas in letters, for all that the sheet says', () => {
    const checks = sheet.exercises.flatMap((exercise) =>
      exercise.checks.map(({ id, title, hint = '' }) =>
        makeCheck(id, failed(failures['not-callable'], hint), { title }),
      ),
    );
    const { exercises } = describeSubmission(
      makeResult([makeExercise('exercise1', checks)]),
      lying,
    );
    const texts = exercises.flatMap(({ checks: told }) =>
      told.flatMap(({ title, details }) => [title, ...details]),
    );
    expect(texts.length).toBeGreaterThan(2 * checks.length - 1);
    expect(texts.filter((text) => /[$\\{}]|\bfrac\b/.test(text))).toEqual([]);
    expect(texts.join('\n')).toContain('w⁺');
  });

  test('names the place of a throw, else that of the export, from the root of the repository', () => {
    const position = { file: 'lib/impl.ts', line: 3, column: 7 };
    const result = makeResult([
      makeExercise('exercise1', [
        makeCheck('a', failed(failures.threw), { position }),
        makeCheck('b', failed(failures['not-callable']), { position }),
        makeCheck('c', passed, { position }),
        makeCheck('d', failed(failures['not-callable'])),
      ]),
    ]);
    const placesIn = (path: string) =>
      describeSubmission(result, { ...lying, path }).exercises[0]?.checks.map(({ place }) => place);
    expect(placesIn('sheet9/ada')).toEqual([
      { path: 'sheet9/ada/exercise1.ts', line: 14, column: 21 },
      { path: 'sheet9/ada/lib/impl.ts', line: 3, column: 7 },
      { path: 'sheet9/ada/lib/impl.ts', line: 3, column: 7 },
      undefined,
    ]);
    expect(placesIn('')?.[1]).toEqual({ path: 'lib/impl.ts', line: 3, column: 7 });
    // Where everything lies in a folder of the submission, its files are told from there.
    const inside = { ...result, submission: { ...result.submission, inside: 'src/app' } };
    const [told] = describeSubmission(inside, { ...lying, path: 'ada' }).exercises;
    expect(told?.checks[1]?.place?.path).toBe('ada/src/app/lib/impl.ts');
  });

  test('says once for all checks of a file why it did not load, and where', () => {
    const unloaded = ['a', 'b'].map((id) => makeCheck(id, failed({ kind: 'not-loaded' })));
    const exercise = makeExercise('exercise3', unloaded, { loaded: loads['not-compiled'] });
    const { findings, exercises } = describeSubmission(makeResult([exercise]), lying);
    const place = { path: 'sheet9/ada/exercise3.ts', line: 12, column: 3 };
    expect(findings).toMatchObject([
      {
        kind: 'unloaded',
        about: 'exercise3.ts',
        lost: 4,
        place,
        checks: [{ id: 'a' }, { id: 'b' }],
      },
    ]);
    expect(exercises[0]?.checks).toMatchObject([
      { message: 'exercise3.ts is not a program that can be run.', place },
      { message: 'exercise3.ts is not a program that can be run.', place },
    ]);
  });

  test('tells what is missing from what is wrong, and what is our fault', () => {
    const result = makeResult([
      makeExercise('exercise1', [
        makeCheck('a', failed(failures['no-export']), { export: 'f' }),
        makeCheck('b', failed(failures['not-callable']), { export: 'g' }),
        makeCheck('c', { kind: 'broken', message: 'secret' }, { export: 'h' }),
        makeCheck('d', { kind: 'blocked', on: 'b' }, { export: 'g' }),
      ]),
    ]);
    const { findings, exercises } = describeSubmission(result, lying);
    expect(Object.fromEntries(findings.map(({ about, kind }) => [about, kind]))).toEqual({
      f: 'missing',
      g: 'failure',
      h: 'open',
    });
    expect(exercises[0]?.checks.map(({ status }) => status)).toEqual([
      'failed',
      'failed',
      'open',
      'blocked',
    ]);
    expect(exercises[0]?.checks[3]?.message).toMatch(
      /^Not tried, because this has to be right first: “/,
    );
    expect(JSON.stringify({ findings, exercises })).not.toContain('secret');
  });

  test('gives no points where there is no grade', () => {
    const standing = {
      kind: 'not-gradable',
      reason: 'two files claim it',
      todo: 'decide',
    } as const;
    const told = describeSubmission(
      makeResult([makeExercise('exercise1', [])], { standing }),
      lying,
    );
    expect(told.noGrade).toBe(
      'No grade, which is not 0: two files claim it. A person will look at it.',
    );
    const run = { sheet: 'x', submissions: [told], notes: [] };
    expect(writeSummary(run)).toContain('| sheet9/ada | 0/0 | **no grade** |');
    expect(writeGithub(run)).toContain('::warning::sheet9/ada: No grade');
    expect(JSON.parse(writeGradescope(run))).not.toHaveProperty('score');
  });

  test('passes on what cost no points, at its place', () => {
    const notices = [
      { kind: 'renamed', text: 'it was read as exercise1.ts', place: { file: 'ex1.ts' } },
    ] as const;
    const told = describeSubmission(
      makeResult([makeExercise('exercise1', [])], { notices }),
      lying,
    );
    expect(writeGithub({ sheet: 'x', submissions: [told], notes: [] })).toMatch(
      /^::notice file=sheet9\/ada\/ex1\.ts::[^:]+: it was read as exercise1\.ts\n$/,
    );
  });

  test('spells out what cannot be seen', () => {
    const error = { name: 'Error', message: '\u001b[31mred\u202e\nsecond' };
    const { call, replay } = failures.threw;
    const check = makeCheck('a', failed({ kind: 'threw', call, replay, error }));
    const { findings } = describeSubmission(
      makeResult([makeExercise('exercise1', [check])]),
      lying,
    );
    expect(findings[0]?.details).toContain('Error: Error: \\u{1b}[31mred\\u{202e}\\nsecond');
  });
});
