import { afterEach, expect, test } from 'vitest';
import { loadMaterial } from '../../../../src/calibrate/material/load.ts';
import { UsageError } from '../../../../src/records/errors.ts';
import { removeMaterial, writeMaterial, type Files } from '../small-material.ts';

let file: string | undefined;
afterEach(async () => {
  if (file !== undefined) await removeMaterial(file);
});

test('a wrong program is the reference where it has no file of its own', async () => {
  file = await writeMaterial({
    'wrong/w/one.ts': 'export const double = 1;',
    'wrong/w/mistake.json': { exercise: 'one', export: 'double', extent: 'whole' },
    'diagnoses.json': { w: ['no-function'] },
  });
  const { reference, wrong } = await loadMaterial(file);
  const text = (path: string) => wrong[0]?.files.find((found) => found.path === path)?.text;
  expect(text('one.ts')).toBe('export const double = 1;');
  expect(text('two.ts')).toBe(reference.files.find(({ path }) => path === 'two.ts')?.text);
  expect(wrong[0]).toMatchObject({
    own: ['one.ts'],
    mistake: { exercise: 'one', export: 'double', alsoAffects: [], diagnoses: ['no-function'] },
  });
});

test.each<[Files, string]>([
  [{ 'diagnoses.json': { nobody: [] } }, "there is no wrong program 'nobody'"],
  [{ 'equivalent-mutants.json': '[' }, 'it is no JSON'],
  [{ 'wrong/w/one.ts': '' }, 'mistake.json: it cannot be read'],
  [
    { 'wrong/w/one.ts': '', 'wrong/w/mistake.json': {} },
    'it has to name an exercise and an export',
  ],
])('material that is not as it has to be is refused: %j', async (files, sentence) => {
  file = await writeMaterial(files);
  const loading = loadMaterial(file);
  await expect(loading).rejects.toBeInstanceOf(UsageError);
  await expect(loading).rejects.toThrow(sentence);
});
