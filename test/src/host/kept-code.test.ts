import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isKept, keepCode, placeOfCode } from '../../../src/host/kept-code.ts';

const kind = `test-${process.pid}`;
const folder = dirname(placeOfCode(kind, 'cjs', ''));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('code that is kept', () => {
  test('is there the next time, and runs', () => {
    const file = placeOfCode(kind, 'cjs', 'answer');
    expect(isKept(file)).toBe(false);
    expect(keepCode(file, 'module.exports = 42;')).toBe(true);
    expect(isKept(file)).toBe(true);
    expect(createRequire(import.meta.url)(file)).toBe(42);
  });

  test('stands in a file of its own for each key', () => {
    expect(placeOfCode(kind, 'cjs', 'a')).not.toBe(placeOfCode(kind, 'cjs', 'b'));
    expect(placeOfCode(kind, 'cjs', 'a')).toBe(placeOfCode(kind, 'cjs', 'a'));
  });

  test.each(['', 'module.exp'])('does not count where a crash has left %o of it', (rest) => {
    const file = placeOfCode(kind, 'cjs', 'cut');
    keepCode(file, 'module.exports = 42;');
    writeFileSync(file, rest);
    expect(isKept(file)).toBe(false);
  });

  test('is not piled up: the oldest goes', () => {
    const files = Array.from({ length: 36 }, (_, i) => placeOfCode(kind, 'cjs', `many ${i}`));
    for (const [i, file] of files.entries()) {
      keepCode(file, '');
      utimesSync(file, i + 1, i + 1);
    }
    expect(readdirSync(folder)).toHaveLength(32);
    expect(existsSync(files.at(-1) ?? '')).toBe(true);
    expect(existsSync(files[0] ?? '')).toBe(false);
  });

  test('is given up where nothing can be written', () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}.file`, '');
    expect(keepCode(`${folder}.file/inside/a.cjs`, '')).toBe(false);
    rmSync(`${folder}.file`);
  });
});
