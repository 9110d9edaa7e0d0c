import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../../../src/host/make-folder.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sheetmark-folders-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a folder is made with those above it, and may be there already', () => {
  const path = join(scratch, 'a', 'b', 'c');
  makeFolder(path);
  makeFolder(path);
  makeFolder('.');
  expect(statSync(path).isDirectory()).toBe(true);
});

test('what is in its way is told', () => {
  const file = join(scratch, 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow('EEXIST');
  expect(() => makeFolder(join(file, 'below'))).toThrow('ENOTDIR');
  const link = join(scratch, 'link');
  symlinkSync(join(scratch, 'nowhere'), link);
  expect(() => makeFolder(link)).toThrow('ENOENT');
});

test.skipIf(!existsSync('/proc/self'))('where no folder can be made, that is told at once', () => {
  expect(() => makeFolder('/proc/nothing/below')).toThrow('ENOENT');
});
