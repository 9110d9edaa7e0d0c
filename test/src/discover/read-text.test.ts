import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/discover/read-text.ts';
import { makeFolder } from './folders.ts';

describe('whatever took the place of a listed file is refused, not followed or waited for', () => {
  test('nothing', async () => {
    const read = await readText(join(makeFolder({}), 'a.ts'), 10);
    expect(read).toEqual({ kind: 'refused', reason: 'it is not there any more' });
  });

  test('a link', async () => {
    const folder = makeFolder({ 'real.ts': 'x' });
    symlinkSync('real.ts', join(folder, 'a.ts'));
    const read = await readText(join(folder, 'a.ts'), 10);
    expect(read).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('symbolic link'),
    });
  });

  test('a pipe', async () => {
    const path = join(makeFolder({}), 'a.ts');
    execFileSync('mkfifo', [path]);
    expect(await readText(path, 10)).toEqual({ kind: 'refused', reason: 'it is no regular file' });
  });

  test('a folder', async () => {
    const read = await readText(join(makeFolder({ 'a.ts/': '' }), 'a.ts'), 10);
    expect(read).toEqual({ kind: 'refused', reason: 'it is no regular file' });
  });

  test.skipIf(process.platform !== 'linux')('a device that never ends', async () => {
    expect(await readText('/dev/zero', 10)).toEqual({
      kind: 'refused',
      reason: 'it is no regular file',
    });
  });

  test.skipIf(process.platform !== 'linux')('a file that holds more than it says', async () => {
    expect(await readText('/proc/self/status', 10)).toEqual({
      kind: 'refused',
      reason: 'it changed while it was read',
    });
  });

  test('a larger file', async () => {
    const path = join(makeFolder({ 'a.ts': 'x'.repeat(11) }), 'a.ts');
    expect(await readText(path, 10)).toEqual({ kind: 'too-large', bytes: 11 });
  });
});

test('an empty file is an empty text', async () => {
  const path = join(makeFolder({ 'a.ts': '' }), 'a.ts');
  expect(await readText(path, 10)).toEqual({ kind: 'text', text: '', bytes: 0 });
});
