import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AskedFile } from '../../src/discover/asked-file.ts';
import { findSubmissions } from '../../src/discover/find-submissions.ts';
import { readSubmission } from '../../src/discover/read-submission.ts';
import { findStanding } from '../../src/records/submission.ts';
import { makeClasses } from './classes.ts';
import { right } from './kinds.ts';
import { layOutFiles } from './sixty.ts';

const classes = await makeClasses();
const asked: readonly AskedFile[] = Object.entries(right).map(([file, text]) => ({
  file,
  exports: [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name = '']) => name),
}));

test.each(Object.keys(classes))('%s', async (kind) => {
  const { files, expect: expected } = classes[kind]!;
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-class-'));
  try {
    layOutFiles(folder, files);
    const found = await list(folder).catch((error: Error) => error.message);
    const matching = expect.stringMatching(expected instanceof RegExp ? expected : /^$/);
    expect(found).toEqual(expected instanceof RegExp ? matching : expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Who is found, each with how many exercises; with a mark where a person has to decide something. */
async function list(folder: string): Promise<readonly string[]> {
  const { submissions } = await findSubmissions([folder], { asked });
  const listed = submissions.map(async (each) => {
    const { person, files, ungradable } = await readSubmission(each, {
      validateManifest: () => [],
      asked,
    });
    const paths = new Set(files.map(({ path }) => path));
    const count = asked.filter(({ file }) => paths.has(findStanding(files, file))).length;
    const mark = ungradable !== undefined && count === asked.length ? '!' : '';
    return `${person.name}, ${person.participant ?? person.login ?? ''}, ${count}${mark}`;
  });
  return (await Promise.all(listed)).sort();
}
