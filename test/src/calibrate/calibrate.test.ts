import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calibrate, type Calibration } from '../../../src/calibrate/calibrate.ts';
import { writeCalibrationPage } from '../../../src/calibrate/view/page.ts';
import { viewCalibration } from '../../../src/calibrate/view/view.ts';
import { removeMaterial, reviewed, writeMaterial } from './small-material.ts';

// Real mutants, in real workers, of a sheet that is graded in no time.

const triple = {
  'wrong/one-triples/one.ts': 'export const double = (x: number) => 3 * x;',
  'wrong/one-triples/mistake.json': { exercise: 'one', export: 'double', extent: 'whole' },
} as const;

let files: readonly string[];
let sound: Calibration;
let unsound: Calibration;

beforeAll(async () => {
  const soundFile = await writeMaterial(
    {
      ...triple,
      'right/one-shifts/one.ts': 'export const double = (x: number) => x * 4 * 0.5;',
      'right/one-shifts/two.ts': 'export const half = (x: number) => 0.5 * x;',
    },
    [
      reviewed('x > 60', 'x >= 60', 'EqualityOperator'),
      reviewed('x > 60', 'false', 'ConditionalExpression'),
    ],
  );
  const unsoundFile = await writeMaterial(
    {
      ...triple,
      'right/one-forgets-0/one.ts': 'export const double = (x: number) => 2 * x || 1;',
      'right/one-forgets-0/two.ts': 'export const half = (x: number) => x / 2;',
      'wrong/one-is-right/one.ts': 'export const double = (x: number) => x + x;',
      'wrong/one-is-right/mistake.json': { exercise: 'one', export: 'double', extent: 'whole' },
      'wrong/two-spoils-one/shared.ts': 'export const f = (x: number) => 3 * x;',
      'wrong/two-spoils-one/one.ts': "export { f as double } from './shared.ts';",
      'wrong/two-spoils-one/two.ts': "export { f as half } from './shared.ts';",
      'wrong/two-spoils-one/mistake.json': { exercise: 'two', export: 'half', extent: 'whole' },
    },
    [
      reviewed('x > 61', 'x >= 61', 'EqualityOperator'),
      reviewed('x + x', 'x - x', 'ArithmeticOperator'),
    ],
  );
  files = [soundFile, unsoundFile];
  sound = await run(soundFile, 2);
  unsound = await run(unsoundFile, 1);
});

afterAll(() => Promise.all(files.map(removeMaterial)));

describe('graders that catch everything', () => {
  test('keep every promise', () => {
    expect(sound.judgement.promises.flatMap(({ violations }) => violations)).toEqual([]);
    expect(sound.judgement.holds).toBe(true);
  });

  test('are measured by mutants, each of which a check catches or a review explains', () => {
    const fates = sound.findings.mutants.map(({ caughtBy, reason }) =>
      caughtBy.length > 0 ? 'caught' : reason,
    );
    expect(new Set(fates)).toEqual(new Set(['caught', 'Nobody asks for numbers above 60.']));
    expect(fates.length).toBeGreaterThan(6);
  });

  test('are graded with every seed', () => {
    expect(sound.findings.right.map(({ gradings }) => gradings)).toEqual([6, 6]);
    expect(sound.findings.wrong.map(({ seeds }) => seeds)).toEqual([3]);
  });

  test('are told the same by any number of workers', async () => {
    const alone = await run(files[0] as string, 1);
    const withoutCosts = ({ findings }: Calibration) => ({
      ...findings,
      checks: findings.checks.map((check) => ({ ...check, cpu: 0 })),
    });
    expect(withoutCosts(alone)).toEqual(withoutCosts(sound));
  });
});

describe('graders that are not sound', () => {
  test('break the promises that they break, and say where', () => {
    const broken = unsound.judgement.promises.filter(({ violations }) => violations.length > 0);
    const told = broken.map(({ sentence, violations }) => [sentence, violations.join('\n')]);
    expect(told).toEqual([
      [
        'Every mutant that is not equivalent to its original loses points.',
        expect.stringContaining('x > 60 → false'),
      ],
      [
        'Every mutant that was reviewed as equivalent is still there, and no check catches it.',
        expect.stringMatching(
          /x > 61 → x >= 61 is no mutant any more[^]*x - x is caught by one\.values/,
        ),
      ],
      [
        'Every right program earns all points.',
        expect.stringMatching(/one-forgets-0 loses one\.values with seed/),
      ],
      [
        'Every wrong program loses points in a check of the export that is wrong.',
        'one-is-right is never caught',
      ],
      [
        'No wrong program loses points in another exercise.',
        expect.stringContaining('two-spoils-one loses one.values'),
      ],
      [
        'A slip costs at most a quarter of its export, what is basically wrong at least three quarters, and a part something between.',
        expect.stringContaining('one-is-right, a whole, loses 0 of'),
      ],
    ]);
    expect(unsound.judgement.holds).toBe(false);
  });

  test('are shown the line of a survivor as it was and as it is', () => {
    const { survivors } = viewCalibration(unsound).mutants;
    expect(survivors.find(({ mutator }) => mutator === 'ConditionalExpression')).toMatchObject({
      before: ['  return x > 60 ? 0 : x + x;'],
      after: ['  return false ? 0 : x + x;'],
      note: 'no check catches it',
    });
    const page = writeCalibrationPage(viewCalibration(unsound));
    expect(page).toContain('<span class="before">-   return x &gt; 60 ? 0 : x + x;</span>');
    expect(page).toContain('<span class="after">+   return false ? 0 : x + x;</span>');
  });
});

function run(file: string, jobs: number): Promise<Calibration> {
  return calibrate({ file, form: 'short', seed: 5, jobs, only: [], onProgress: () => undefined });
}
