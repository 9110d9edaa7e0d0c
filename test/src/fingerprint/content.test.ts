import { describe, expect, test } from 'vitest';
import { fingerprintExercise, fingerprintFiles } from '../../../src/fingerprint/content.ts';
import type { LeftOut, SourceFile } from '../../../src/records/submission.ts';

type Files = Readonly<Record<string, string>>;

describe('what an exercise reaches', () => {
  test.each<[string, string]>([
    ['an import', `import { a } from './a.ts';`],
    ['an import without an ending', `import { a } from "./a";`],
    ['an import of all', `import * as a from './a.js';`],
    ['an import for its effects', `import './a.ts';`],
    ['a re-export', `export * from './a.ts';`],
    ['a later import', 'export const f = () => import(`./a.ts`);'],
    ['a call of require', `const a = require('./a.ts');`],
    ['an import of the older kind', `import a = require('./a');`],
    ['an import after a comment with a quote', `/* don't */ import { a } from './a.ts';`],
    ['an import after a text with quotes', `const s = "it's"; import { a } from './a.ts';`],
    ['an import after an odd quote', `const s = /'/; import { a } from './a.ts';`],
    ['an import through another file', `import { b } from './b.ts';`],
    ['an escaped import', String.raw`import { a } from './\u0061.ts';`],
    ['an import that begins with an escape', String.raw`import { a } from '\x2e/a.ts';`],
    ['an import over two lines', "import { a } from './\\\na.ts';"],
  ])('holds the file of %s, and the others do not count', (kind, code) => {
    const files = {
      'one.ts': code,
      'b.ts': `export * from './a.ts';`,
      'a.ts': 'export const a = 1;',
      'c.ts': '',
    };
    const own = fingerprint(files);
    expect(fingerprint({ ...files, 'a.ts': 'export const a = 2;' })).not.toBe(own);
    expect(fingerprint({ ...files, 'one.ts': `${code} ` })).not.toBe(own);
    const isKnown = !/escape|lines/.test(kind);
    expect(fingerprint({ ...files, 'c.ts': ' ' }) === own).toBe(isKnown);
    expect(fingerprint({ ...files, 'd.ts': '' }) === own).toBe(isKnown);
  });

  test('goes round in a circle once', () => {
    const files = { 'one.ts': `import './a.ts'`, 'a.ts': `import './one.ts'` };
    expect(fingerprint(files)).not.toBe(fingerprint({ ...files, 'a.ts': '' }));
  });

  test('leads from the folder of each file', () => {
    const files = { 'one.ts': `import './lib/a.ts'`, 'lib/a.ts': `import '../b.ts'`, 'b.ts': '' };
    expect(fingerprint({ ...files, 'b.ts': ' ' })).not.toBe(fingerprint(files));
  });

  test.each<[string, string]>([
    ['a file that is not there', `import './near.ts';`],
    ['a module that is not ours', `import { near } from 'near';`],
  ])('holds the names of all files where it names %s: one of them is told as meant', (_, code) => {
    const files = { 'one.ts': code };
    expect(fingerprint({ ...files, 'nearer.ts': '' })).not.toBe(fingerprint(files));
    const leftOut = [{ path: 'near.ts', reason: 'it is too large' }];
    expect(fingerprint(files, leftOut)).not.toBe(fingerprint(files));
  });

  test('holds the names of all files where its own is missing', () => {
    expect(fingerprint({ 'One.ts': '' })).not.toBe(fingerprint({ 'two.ts': '' }));
    expect(fingerprint({ 'two.ts': 'a' })).toBe(fingerprint({ 'two.ts': 'b' }));
  });

  test('leads to a file that stands for another, by either name', () => {
    const a = (text: string): SourceFile => ({ path: 'A.ts', text, standsFor: ['a.ts'] });
    const own = (text: string, code: string) =>
      fingerprintExercise(
        'one.ts',
        { files: [{ path: 'one.ts', text: code }, a(text)], leftOut: [] },
        'small',
      );
    for (const code of [`import './a.ts'`, `import './A.ts'`])
      expect(own('1', code)).not.toBe(own('2', code));
    expect(own('1', '')).toBe(own('2', ''));
    const entry = (text: string): SourceFile => ({
      path: 'lib/one.ts',
      text,
      standsFor: ['one.ts'],
    });
    const of = (text: string) =>
      fingerprintExercise('one.ts', { files: [entry(text)], leftOut: [] }, 'small');
    expect(of('1')).not.toBe(of('2'));
  });

  test('holds which files claim to be its own', () => {
    const claim = {
      exercise: 'one.ts',
      claims: ['1.ts', 'one (1).ts'],
      reason: 'two',
      todo: 'choose',
    };
    const claimed = fingerprintExercise(
      'one.ts',
      { files: list({}), leftOut: [], ungradable: [claim] },
      'small',
    );
    expect(claimed).not.toBe(fingerprint({}));
    const other = fingerprintExercise(
      'two.ts',
      { files: list({}), leftOut: [], ungradable: [claim] },
      'small',
    );
    expect(other).toBe(fingerprintExercise('two.ts', { files: list({}), leftOut: [] }, 'small'));
  });

  test('knows the name of the module of the sheet', () => {
    const files = { 'one.ts': `import { two } from 'small';` };
    expect(fingerprint({ ...files, 'a.ts': '' })).toBe(fingerprint(files));
  });
});

test('the hash of a submission is one of names and texts', () => {
  const own = fingerprintFiles(list({ 'a.ts': 'b', 'c.ts': 'd' }));
  expect(fingerprintFiles(list({ 'a.ts': 'b', 'c.ts': 'd' }))).toBe(own);
  expect(fingerprintFiles(list({ 'a.ts': 'bc', '.ts': 'd' }))).not.toBe(own);
});

function fingerprint(files: Files, leftOut: readonly LeftOut[] = []): string {
  return fingerprintExercise('one.ts', { files: list(files), leftOut }, 'small');
}

function list(files: Files): readonly SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}
