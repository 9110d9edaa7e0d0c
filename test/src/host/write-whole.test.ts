import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeTogether, writeWhole } from '../../../src/host/write-whole.ts';

describe('writing a file', () => {
  test('makes the folders on the way, and leaves nothing else', () => {
    const out = makeFolder();
    writeWhole(join(out, 'a/b/c.txt'), 'text');
    expect(readFileSync(join(out, 'a/b/c.txt'), 'utf8')).toBe('text');
    expect(readdirSync(join(out, 'a/b'))).toEqual(['c.txt']);
  });

  test('replaces what was there', () => {
    const path = join(makeFolder(), 'a.txt');
    writeWhole(path, 'old');
    writeWhole(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  test('that fails leaves what was there, and no part of the new', () => {
    const out = makeFolder();
    // A folder cannot be replaced by a file.
    mkdirSync(join(out, 'report.html'));
    writeFileSync(join(out, 'report.html/kept'), '');
    expect(() => writeWhole(join(out, 'report.html'), 'text')).toThrow('EISDIR');
    expect(readdirSync(out)).toEqual(['report.html']);
    expect(readdirSync(join(out, 'report.html'))).toEqual(['kept']);
  });
});

describe('writing files that belong together', () => {
  test('replaces none of them where one finds no room', () => {
    const out = makeFolder();
    const [first, last] = [join(out, 'report.html'), join(out, 'taken/result.json')];
    writeWhole(first, 'old');
    writeFileSync(join(out, 'taken'), '');
    expect(() => writeTogether(toFiles(first, last))).toThrow('EEXIST');
    expect(readFileSync(first, 'utf8')).toBe('old');
    expect(readdirSync(out)).toEqual(['report.html', 'taken']);
  });

  test('leaves no older last one beside newer others, however it ends', () => {
    const out = makeFolder();
    const [first, last] = [join(out, 'report.html'), join(out, 'result.json')];
    writeWhole(last, 'old');
    mkdirSync(join(first, 'kept'), { recursive: true });
    expect(() => writeTogether(toFiles(first, last))).toThrow('EISDIR');
    expect(readdirSync(out)).toEqual(['report.html']);
  });

  test('makes all of them', () => {
    const out = makeFolder();
    const files = toFiles(join(out, 'a/b.html'), join(out, 'c.json'));
    writeTogether(files);
    for (const { path, text } of files) expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

function toFiles(...paths: readonly string[]) {
  return paths.map((path) => ({ path, text: `new ${path}` }));
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-write-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
