import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Reports of one result, made in a process that compiles its templates and in one that takes them over.

const folder = mkdtempSync(join(tmpdir(), 'sheetmark-pages-'));
const file = join(folder, 'pages.cjs');

beforeAll(async () => {
  const { prepareTemplates } = await import('../../../src/report/templates.ts');
  writeFileSync(file, prepareTemplates(['x^2', String.raw`\frac12`, String.raw`\frac{1`]));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function render(isPrepared: boolean): Promise<readonly string[]> {
  vi.resetModules();
  const { usePrepared } = await import('../../../src/report/prepared.ts');
  if (isPrepared) usePrepared(file);
  const { everything } = await import('./fixtures.ts');
  const { writeSubmissionHtml } = await import('../../../src/report/submission-html.ts');
  const { writeSubmissionMarkdown } = await import('../../../src/report/submission-markdown.ts');
  const { typesetFormula } = await import('../../../src/report/typeset.ts');
  return [
    writeSubmissionHtml(everything, 'staff'),
    writeSubmissionHtml(everything, 'student'),
    writeSubmissionMarkdown(everything, 'student'),
    typesetFormula('x^2'),
    typesetFormula('y_1'),
  ];
}

test('reports of prepared templates are those of compiled ones, byte by byte', async () => {
  expect(await render(true)).toEqual(await render(false));
});

test('a formula that cannot be typeset is told where it is shown, as before', async () => {
  vi.resetModules();
  const { usePrepared, findPrepared } = await import('../../../src/report/prepared.ts');
  usePrepared(file);
  expect(findPrepared('x^2')).toContain('<math');
  expect(findPrepared(String.raw`\frac{1`)).toBeUndefined();
  expect(findPrepared('toString')).toBeUndefined();
});
