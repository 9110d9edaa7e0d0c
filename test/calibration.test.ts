import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheet } from '../graders/sheet09/sheet.ts';
import { calibrate, type Calibration } from '../src/calibrate/calibrate.ts';
import { loadMaterial, type Material } from '../src/calibrate/material/load.ts';
import { projectFolder } from '../src/host/project-folder.ts';

// The short form of `npm run calibrate`: a sample of the programs and mutants, one seed, always the same.

const file = join(projectFolder, 'test/calibration/calibration.json');

describe('the graders of the sheet', () => {
  let calibration: Calibration;

  beforeAll(async () => {
    calibration = await calibrate({
      file,
      form: 'short',
      seed: 2026,
      jobs: 1,
      only: [],
      onProgress: () => undefined,
    });
    // Seconds on a machine that has nothing else to do.
  }, 600_000);

  test('keep every promise of a calibration, on a sample', () => {
    const { promises, holds } = calibration.judgement;
    expect(promises.filter(({ violations }) => violations.length > 0)).toEqual([]);
    expect(holds).toBe(true);
  });

  test('were asked about mutants, right and wrong programs of every exercise', () => {
    const { mutants, right, wrong } = calibration.findings;
    const ids = sheet.exercises.map(({ id }) => id);
    expect(new Set(wrong.map(({ exercise }) => exercise))).toEqual(new Set(ids));
    expect(right.filter(({ leftOut }) => leftOut.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(mutants.filter(({ caughtBy }) => caughtBy.length > 0).length).toBeGreaterThan(25);
  });
});

describe('what the graders are calibrated with', () => {
  let material: Material;

  beforeAll(async () => {
    material = await loadMaterial(file);
  });

  test('are 25 right programs or more, and mutants of two of them besides the reference', () => {
    expect(material.right.length).toBeGreaterThanOrEqual(25);
    expect(new Set(material.setup.mutated).size).toBe(2);
  });

  test('are 45 wrong programs or more, each wrong in an export that its exercise asks for', () => {
    expect(material.wrong.length).toBeGreaterThanOrEqual(45);
    const known = sheet.exercises.flatMap(({ id, exports }) =>
      exports.map(({ name }) => `${id} ${name}`),
    );
    const told = material.wrong.map(({ mistake }) => `${mistake.exercise} ${mistake.export}`);
    expect(told.filter((place) => !known.includes(place))).toEqual([]);
  });

  test('name mistakes by misconceptions that the checks of the exercise know', () => {
    const strangers = material.wrong.flatMap(({ name, mistake }) =>
      mistake.diagnoses
        .filter((id) => !misconceptionsOf(mistake.exercise).includes(id))
        .map((id) => `${name}: ${id}`),
    );
    expect(strangers).toEqual([]);
  });

  test('are graded with 20 seeds in the full form', () => {
    expect(material.setup.full).toMatchObject({ seeds: 20, oneMutantOf: 1, oneProgramOf: {} });
  });
});

function misconceptionsOf(exercise: string): readonly string[] {
  const checks = sheet.exercises.find(({ id }) => id === exercise)?.checks ?? [];
  return checks.flatMap((check) =>
    'misconceptions' in check ? (check.misconceptions ?? []).map(({ id }) => id) : [],
  );
}
