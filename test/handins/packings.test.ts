import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findSubmissions } from '../../src/discover/find-submissions.ts';
import { readSubmission } from '../../src/discover/read-submission.ts';
import { tar, zip, type Files } from './kinds.ts';

const asked = ['exercise1.ts', 'exercise2.ts'].map((file) => ({ file, exports: ['f'] }));

const names = fc.constantFrom(
  'exercise1.ts',
  'Exercise2.TS',
  'exercise1 (1).ts',
  'ex2.js',
  'helper.ts',
  'hülfe.ts',
  'data.json',
  'report.pdf',
  'submission.json',
  '.DS_Store',
);
const folders = fc.constantFrom(
  '',
  'src/',
  'sheet9/',
  'sheet9/code/',
  'node_modules/a/',
  'old/',
  'a/b/c/',
);
const texts = fc.oneof(
  fc.constantFrom('', 'export const f = 1;', '{}'),
  fc.string({ maxLength: 40 }),
);
const trees = fc
  .array(fc.tuple(folders, names, texts), { minLength: 1, maxLength: 8 })
  // A folder in which nothing can be seen is refused before anything is read.
  .filter((entries) => entries.some(([folder, name]) => folder !== '' || !name.startsWith('.')))
  .map((entries): Files =>
    Object.fromEntries(entries.map(([folder, name, text]) => [folder + name, text])),
  );

test('the same files are the same submission, however they were packed', async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (files) => {
      const tarred = await tar(files);
      const packings: readonly Files[] = [
        { 'ada.zip': zip(files) },
        { 'ada.zip': zip({ 'inner.zip': zip(files) }) },
        { 'ada.tar': tarred },
        { 'ada.tgz': gzipSync(tarred) },
        {
          'ada.zip': zip(
            Object.fromEntries(Object.entries(files).map(([path, text]) => [`ada/${path}`, text])),
          ),
        },
      ];
      const plain = await read(files);
      for (const packed of packings) expect(await read(packed)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

/** The only submission of a class of one, as the bytes that its result depends on. */
async function read(files: Files): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-packing-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, 'ada', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const { submissions } = await findSubmissions([join(folder, 'ada')], { asked, as: 'one' });
    const submission = await readSubmission(submissions[0]!, { validateManifest: () => [], asked });
    // Where the files lie is where they lie.
    return JSON.stringify(submission, (key, value: unknown) =>
      key === 'inside' ? undefined : value,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
