import { expect, test, vi } from 'vitest';
import { openAsSubmission } from '../../../src/discover/disk-folder.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import { makeFolder } from './folders.ts';

// Making twenty thousand files takes seconds.
vi.mock(import('../../../src/discover/caps.ts'), async (importOriginal) => {
  const { caps } = await importOriginal();
  return { caps: { ...caps, entries: 5 as typeof caps.entries } };
});

test('looking at files ends at a number, those of the outer folders coming first', async () => {
  const folder = makeFolder({
    'a/1.ts': '',
    'a/2.ts': '',
    'a/3.ts': '',
    'a/b/4.ts': '',
    'z.ts': '',
    'z/5.ts': '',
  });
  const { files, leftOut } = await readSubmission(
    openAsSubmission(folder, { name: 'a', id: 'a' }),
    { validateManifest: () => [], asked: [] },
  );
  expect(files.map(({ path }) => path)).toEqual(['a/1.ts', 'a/2.ts', 'z.ts']);
  expect(leftOut).toEqual([
    { path: 'a/3.ts', reason: 'it comes after 5 other files and folders, and so does the rest' },
  ]);
});
