import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fingerprintProgram, fingerprintSubmission } from '../../../src/fingerprint/program.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import type { Submission } from '../../../src/records/submission.ts';
import { smallSheetFile } from '../batch/small-class.ts';

const submission: Submission = {
  id: 'a',
  name: 'a',
  person: { name: 'a', source: 'folder' },
  manifest: { kind: 'none' },
  files: [{ path: 'one.ts', text: 'a' }],
  leftOut: [],
};

describe('the fingerprint of a submission', () => {
  const own = fingerprintSubmission('program', 1, [], submission);

  test('is the same for the same', () => {
    expect(fingerprintSubmission('program', 1, [], { ...submission })).toBe(own);
    expect(own).toMatch(/^[\da-f]{32}$/);
  });

  test.each<[string, string]>([
    ['program', fingerprintSubmission('other', 1, [], submission)],
    ['seed', fingerprintSubmission('program', 2, [], submission)],
    ['choice of exercises', fingerprintSubmission('program', 1, ['one'], submission)],
    ['name', fingerprintSubmission('program', 1, [], { ...submission, name: 'b' })],
    [
      'text of a file',
      fingerprintSubmission('program', 1, [], {
        ...submission,
        files: [{ path: 'one.ts', text: 'b' }],
      }),
    ],
    [
      'manifest',
      fingerprintSubmission('program', 1, [], {
        ...submission,
        manifest: { kind: 'valid', authors: [] },
      }),
    ],
  ])('changes with the %s', (_, other) => {
    expect(other).not.toBe(own);
  });

  test('does not depend on the order in which exercises are chosen', () => {
    expect(fingerprintSubmission('program', 1, ['two', 'one'], submission)).toBe(
      fingerprintSubmission('program', 1, ['one', 'two'], submission),
    );
  });
});

test('the fingerprint of the program holds the sheet that is asked for', () => {
  const own = fingerprintProgram(smallSheetFile);
  expect(fingerprintProgram(smallSheetFile)).toBe(own);
  expect(fingerprintProgram(smallSheetFile.replace('small-sheet', 'small-class'))).not.toBe(own);
});

test('the fingerprint of the program holds what a sheet imports and its module, wherever in the project they lie', () => {
  const folder = mkdtempSync(join(projectFolder, 'reports-fingerprint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const sheet = join(folder, 'sheet.ts');
  writeFileSync(sheet, "export * from './one.ts';");
  writeFileSync(join(folder, 'one.ts'), "export { two } from './two.ts';");
  mkdirSync(join(folder, 'module'));
  const module = relative(projectFolder, join(folder, 'module/index.ts'));
  const fingerprints = ['two.ts', 'two.ts', 'module/types.ts', 'module/types.ts'].map(
    (path, at) => {
      writeFileSync(join(folder, path), `export const two = ${at};`);
      return fingerprintProgram(sheet, module);
    },
  );
  expect(new Set(fingerprints).size).toBe(4);
});
