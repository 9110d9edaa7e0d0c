import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listReports } from '../../../src/export/layout.ts';
import { removePartials } from '../../../src/export/remove-partials.ts';
import { writeWhole } from '../../../src/host/write-whole.ts';

describe('removing what a broken-off run left', () => {
  test('touches half-written files of ours only', async () => {
    const out = makeFolder();
    const paths = ['index.html.part', 'grades.csv.part', 'staff/a/result.json.part'];
    const others = ['index.html', 'mine.part', 'staff/a/result.json', 'own/x.part'];
    for (const path of [...paths, ...others]) writeWhole(join(out, path), '');
    await removePartials(out);
    const left = readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => join(parentPath, name).slice(out.length + 1));
    expect(left.sort()).toEqual(others.sort());
  });

  test('needs nothing to be there', async () => {
    const out = makeFolder();
    await removePartials(out);
    expect(readdirSync(out)).toEqual([]);
  });
});

test('the reports of a submission lie in folders of its own, the students apart from the staff', () => {
  expect(listReports('ada').toSorted()).toEqual([
    'staff/ada/report.html',
    'staff/ada/result.json',
    'students/ada/report.html',
    'students/ada/report.md',
    'students/ada/result.json',
  ]);
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
