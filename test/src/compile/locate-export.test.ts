import { describe, expect, test } from 'vitest';
import { createExportLocator } from '../../../src/compile/locate-export.ts';
import { compile, type Files } from './loader.ts';

/** `file:line:column` of the export `f` of the first file, and what stands there. */
function locate(files: Files, name = 'f'): string {
  const [entry] = Object.keys(files) as [string];
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }));
  const place = createExportLocator(sources, compile(files))(entry, name);
  if (place === undefined) return 'nowhere';
  const line = files[place.file]?.split('\n')[place.line - 1] ?? '';
  return `${place.file}:${place.line} ${line.slice(place.column - 1)}`;
}

const [here, there] = ['f()  { return 1; } // here', 'f() { return 2; } // there'];

describe('an export is led to its declaration', () => {
  test.each<[fact: string, files: Files, place: string]>([
    ['a function', { 'a.ts': `\nexport function ${here}` }, `a.ts:2 ${here}`],
    [
      'behind letters of two units',
      { 'a.ts': `/* 😀é */ export function ${here}` },
      `a.ts:1 ${here}`,
    ],
    ['a constant among others', { 'a.ts': 'export const a = 1,\n  f = 2;' }, 'a.ts:2 f = 2;'],
    ['a part of a pattern', { 'a.ts': 'export const {\n a: [f] } = x;' }, 'a.ts:2 f] } = x;'],
    ['a class', { 'a.ts': 'export class f {}' }, 'a.ts:1 f {}'],
    [
      'the function itself behind its overloads',
      { 'a.ts': 'export function f(a: 1): void;\nexport function f(a: any) {}' },
      'a.ts:2 f(a: any) {}',
    ],
    ['a list of exports', { 'a.ts': `export { f };\nfunction ${here}` }, `a.ts:2 ${here}`],
    ['another name', { 'a.ts': `export { g as f };\nconst g = 1;` }, 'a.ts:2 g = 1;'],
    [
      'a name in quotes',
      { 'a.ts': `const g = 1; export { g as 'f' };` },
      "a.ts:1 g = 1; export { g as 'f' };",
    ],
    [
      'another file',
      { 'a.ts': `export { f } from './b.ts';`, 'b.ts': `\nexport function ${there}` },
      `b.ts:2 ${there}`,
    ],
    [
      'another file under another name, by import',
      {
        'a.ts': `import { g as h } from './sub/b';\nexport { h as f };`,
        'sub/b.ts': `export { f as g } from '../c';`,
        'c.ts': `export const f = 3;`,
      },
      'c.ts:1 f = 3;',
    ],
    [
      'the default of another file',
      {
        'a.ts': `import h from './b';\nexport { h as f };`,
        'b.ts': `export default function ${there}`,
      },
      `b.ts:1 ${there}`,
    ],
    [
      'a default without a name',
      { 'a.ts': `export { default as f } from './b';`, 'b.ts': `\nexport default () => 1;` },
      'b.ts:2 default () => 1;',
    ],
    [
      'the second of two stars',
      {
        'a.ts': `export * from './b';\nexport * from './c';`,
        'b.ts': 'export const g = 1;',
        'c.ts': `export function ${there}`,
      },
      `c.ts:1 ${there}`,
    ],
    [
      'a name of its own before a star',
      {
        'a.ts': `export * from './b';\nexport function ${here}`,
        'b.ts': `export function ${there}`,
      },
      `a.ts:2 ${here}`,
    ],
    [
      'what the sheet brings, where it is exported again',
      { 'a.ts': `\nexport { f } from 'sheet09';` },
      `a.ts:2 f } from 'sheet09';`,
    ],
    [
      'a whole namespace',
      { 'a.ts': `export * as f from './b';`, 'b.ts': 'export const x = 1;' },
      `a.ts:1 f from './b';`,
    ],
    [
      'a circle, where it is exported again',
      { 'a.ts': `export { f } from './b';`, 'b.ts': `export { f } from './a';` },
      `b.ts:1 f } from './a';`,
    ],
    [
      'a type of the same name',
      { 'a.ts': 'export type f = 1;\nexport const f = 2;' },
      'a.ts:2 f = 2;',
    ],
  ])('%s', (_, files, place) => {
    expect(locate(files)).toBe(place);
  });

  test.each<[fact: string, files: Files, place: string]>([
    ['an assignment', { 'a.cjs': '\nexports.f = () => 1;' }, 'a.cjs:2 f = () => 1;'],
    [
      'the last assignment, and from there the function',
      { 'a.cjs': `exports.f = void 0;\nexports.f = f;\nfunction ${here}` },
      `a.cjs:3 ${here}`,
    ],
    [
      'all of them at once',
      { 'a.cjs': `const g = 1;\nmodule.exports = {\n  f: 2, g };` },
      'a.cjs:3 f: 2, g };',
    ],
    [
      'all of another file',
      { 'a.cjs': `module.exports = require('./b.cjs');`, 'b.cjs': `module.exports.f = 1;` },
      'b.cjs:1 f = 1;',
    ],
  ])('of CommonJS: %s', (_, files, place) => {
    expect(locate(files)).toBe(place);
  });

  test.each<[fact: string, files: Files]>([
    ['a name that is not exported', { 'a.ts': 'const f = 1; export {};' }],
    ['a type', { 'a.ts': 'export type f = 1; export const g = 1;' }],
    ['a file that does not compile', { 'a.ts': 'export const f = ;' }],
    ['what code makes', { 'a.cjs': "exports['f'.trim()] = 1;" }],
    [
      'a star that leads to no such name',
      { 'a.ts': `export * from './b';`, 'b.ts': 'export const g = 1;' },
    ],
    ['data', { 'a.json': '{ "f": 1 }' }],
  ])('or to nowhere: %s', (_, files) => {
    expect(locate(files)).toBe('nowhere');
  });
});
