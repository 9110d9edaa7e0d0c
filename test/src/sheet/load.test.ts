import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UsageError } from '../../../src/records/errors.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { loadSheet } from '../../../src/sheet/load.ts';
import { smallSheetFile } from '../batch/small-class.ts';

describe('loading a sheet', () => {
  test('compiles its own module, and leaves out what is no source', async () => {
    const { sheet, module } = await loadSheet(smallSheetFile);
    expect(sheet.id).toBe('small');
    expect([...module.files.keys()]).toEqual(['index.ts', 'numbers.json']);
    expect([...module.files.values()].map(({ kind }) => kind)).toEqual(['compiled', 'compiled']);
  });

  test.each([
    ['nowhere.ts', 'there is no grader file'],
    ['README.md', 'there is no grader file'],
    ['graders/sheet09/laws/sums.ts', 'exports no `sheet`'],
  ])('is refused for %s: %s', async (file, reason) => {
    const loading = loadSheet(join(projectFolder, file));
    await expect(loading).rejects.toThrow(reason);
    await expect(loading).rejects.toBeInstanceOf(UsageError);
  });

  test('is refused for what workers could not read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheetmark-sheet-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'sheet.ts');
    writeFileSync(file, 'export const sheet = {};');
    await expect(loadSheet(file)).rejects.toThrow('lies outside of the project');
  });
});
