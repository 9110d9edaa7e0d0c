import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../src/discover/read-bytes.ts';
import { makeFolder } from './folders.ts';

describe('whatever took the place of a listed file is refused, not followed or waited for', () => {
  test('nothing', () => {
    const read = readBytes(join(makeFolder({}), 'a.ts'), 10);
    expect(read).toEqual({ kind: 'refused', reason: 'it is not there any more' });
  });

  test('a link', () => {
    const folder = makeFolder({ 'real.ts': 'x' });
    symlinkSync('real.ts', join(folder, 'a.ts'));
    const read = readBytes(join(folder, 'a.ts'), 10);
    expect(read).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('symbolic link'),
    });
  });

  test('a pipe', () => {
    const path = join(makeFolder({}), 'a.ts');
    execFileSync('mkfifo', [path]);
    expect(readBytes(path, 10)).toEqual({ kind: 'refused', reason: 'it is no regular file' });
  });

  test('a folder', () => {
    const read = readBytes(join(makeFolder({ 'a.ts/': '' }), 'a.ts'), 10);
    expect(read).toEqual({ kind: 'refused', reason: 'it is no regular file' });
  });

  test.skipIf(process.platform !== 'linux')('a device that never ends', () => {
    expect(readBytes('/dev/zero', 10)).toEqual({
      kind: 'refused',
      reason: 'it is no regular file',
    });
  });

  test.skipIf(process.platform !== 'linux')('a file that holds more than it says', () => {
    expect(readBytes('/proc/self/status', 10)).toEqual({
      kind: 'refused',
      reason: 'it changed while it was read',
    });
  });

  test('a larger file', () => {
    const path = join(makeFolder({ 'a.ts': 'x'.repeat(11) }), 'a.ts');
    expect(readBytes(path, 10)).toEqual({ kind: 'too-large', bytes: 11 });
  });
});

test('an empty file has no bytes', () => {
  const path = join(makeFolder({ 'a.ts': '' }), 'a.ts');
  expect(readBytes(path, 10)).toEqual({ kind: 'bytes', bytes: Buffer.alloc(0) });
});
