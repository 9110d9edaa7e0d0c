import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

test('a file in its way, or in that of those above it, is told', () => {
  const file = join(scratch, 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow('EEXIST');
  expect(() => makeFolder(join(file, 'below'))).toThrow('ENOTDIR');
});

test.skipIf(!existsSync('/proc/self'))('where no folder can be made, that is told at once', () => {
  expect(() => makeFolder('/proc/nothing/below')).toThrow('ENOENT');
});
