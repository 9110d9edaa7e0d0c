import { describe, expect, test } from 'vitest';
import { compile, compiledFile, run, type Files } from './loader.ts';

describe('TypeScript runs', () => {
  test.each<[fact: string, source: string, value: unknown]>([
    ['types are gone', 'type A = number; interface B {} export const x: A = (1 as A)!;', 1],
    [
      'an enum counts and maps back',
      'export enum E { A, B = 5, C } export const x = [E.A, E.C, E[6]];',
      [0, 6, 'C'],
    ],
    [
      'an enum may be computed',
      'enum E { A = 1 << 2, B = "ab".length, C = `${A}` } export const x = [E.A, E.B, E.C];',
      [4, 2, '4'],
    ],
    [
      'an enum may be declared in parts',
      'enum E { A } enum E { B = 1 } export const x = [E.A, E.B];',
      [0, 1],
    ],
    ['a const enum is an enum', 'const enum E { A = 3 } export const x = E.A;', 3],
    [
      'a namespace is an object',
      'namespace N { export const a = 1; export namespace M { export const b = a + 1; } } export const x = N.M.b;',
      2,
    ],
    [
      'a namespace shares what it exports',
      'namespace N { export let a = 1; export const next = () => { a += 1; return a; }; } N.next(); export const x = N.a;',
      2,
    ],
    [
      'a namespace may be declared in parts',
      'namespace N { export const a = 1 } namespace N { export const b = N.a + 1 } export const x = N.b;',
      2,
    ],
    [
      'a parameter property is a field',
      'class P { constructor(private a: number, readonly b = 2) {} sum() { return this.a + this.b } } export const x = new P(1).sum();',
      3,
    ],
    [
      'a declared field is none',
      'class A { x = 1 } class B extends A { declare x: number } export const x = new B().x;',
      1,
    ],
    [
      'an abstract class can be extended',
      'abstract class A { abstract f(): number; g() { return this.f() } } class B extends A { f() { return 1 } } export const x = new B().g();',
      1,
    ],
    [
      'overloads have one implementation',
      'function f(a: string): void; function f(a: number): void; function f(a: unknown) { return a } export const x = f(1);',
      1,
    ],
    [
      'satisfies, as const and angle brackets are gone',
      'export const x = [<number>1, 2 as const, 3 satisfies number];',
      [1, 2, 3],
    ],
    [
      'an alias of a namespace member is a variable',
      'namespace N { export const a = 1 } import A = N.a; export const x = A;',
      1,
    ],
    ['generics are gone', 'const f = <T,>(a: T): T => a; export const x = f<number>(1);', 1],
    [
      'private fields and accessors stay',
      'class A { #a = 1; get a() { return this.#a } set a(v) { this.#a = v } static #b = 2; static c: number; static { A.c = A.#b } } const a = new A(); a.a = 5; export const x = [a.a, A.c];',
      [5, 2],
    ],
    [
      'using disposes',
      'const log: string[] = []; { using a = { [Symbol.dispose]() { log.push("disposed") } }; log.push("body") } export const x = log;',
      ['body', 'disposed'],
    ],
    [
      'the latest syntax stays',
      'let a: number | undefined; a ??= 1; const o = { b: { c: 2 } }; export const x = [a, o?.b?.c, 2n ** 3n, [3, 1].toSorted().at(-1), 1_000];',
      [1, 2, 8n, 3, 1000],
    ],
    [
      'labels, generators and destructuring stay',
      'function* g() { let i = 0; for (;;) yield i++ } const [a, , b] = g(); outer: for (;;) { for (;;) break outer } export const x = { a, b };',
      { a: 0, b: 2 },
    ],
  ])('%s', async (_, source, value) => {
    expect((await run({ 'a.ts': source }))['x']).toEqual(value);
  });

  test('this is undefined and the code is strict', async () => {
    const { x } = await run({
      'a.ts': 'export const x = [this, (function () { return this })()];',
    });
    expect(x).toEqual([undefined, undefined]);
  });

  test('no helper of a package is imported for any of it', () => {
    const source =
      'export class A { #a = 1; static async *f() { using x = null; await using y = null; yield* [..."ab"] } accessor?: 1; b = { ...{ a: 1 }, ...this } }';
    expect(compiledFile(compile({ 'a.ts': source }), 'a.ts').imports).toEqual([]);
  });
});

test('a file runs behind any number of blank lines', async () => {
  expect((await run({ 'a.ts': `${'\r\n'.repeat(200_000)}export const x = 1;` }))['x']).toBe(1);
});

describe('what TypeScript erases is no import', () => {
  test.each([
    "import { readFileSync } from 'node:fs';",
    "import fs from 'node:fs';",
    "import * as fs from 'node:fs';",
    "import type { Stats } from 'node:fs';",
    "import { type Stats } from 'node:fs'; export const s: Stats | 1 = 1;",
    "import { Stats } from 'node:fs'; export const s: Stats | 1 = 1;",
    "export type { Stats } from 'node:fs';",
    "import fs = require('node:fs');",
    "import type fs = require('node:fs');",
    "type T = import('node:fs').Stats; type U = typeof import('node:fs');",
    "import { Vector } from 'sheet09'; export const v: Vector = [];",
    "export declare const fs: typeof import('node:fs');",
  ])('%s', (source) => {
    expect(
      compiledFile(compile({ 'a.ts': `${source} export const x = 1;` }), 'a.ts').imports,
    ).toEqual([]);
  });

  test('a type that is exported on by its name alone does not stop the program', async () => {
    const files = {
      'a.ts': "export { T, value } from './types'; import { U } from './types'; export { U };",
      'types.ts': 'export type T = number; export interface U {} export const value = 1;',
    };
    expect((await run(files))['value']).toBe(1);
  });
});

describe('modules find each other', () => {
  test.each<[fact: string, files: Files, value: unknown]>([
    [
      'by named, default and namespace imports',
      {
        'a.ts':
          "import d, { b as c } from './b.ts'; import * as n from './b'; export const x = [d, c, n.b, n.default];",
        'b.ts': 'export const b = 1; export default 2;',
      },
      [2, 1, 1, 2],
    ],
    [
      'by re-exports of every kind',
      {
        'a.ts': "import * as n from './b'; export const x = [n.b, n.c, n.d, n.ns.c, n['e f']];",
        'b.ts':
          "export * from './c'; export { c as b } from './c'; export * as ns from './c'; import { c } from './c'; export { c as d, c as 'e f' };",
        'c.ts': 'export const c = 1; export default 2;',
      },
      [1, 1, 1, 1, 1],
    ],
    [
      'without the default in export *',
      {
        'a.ts': "import * as n from './b'; export const x = 'default' in n;",
        'b.ts': "export * from './c';",
        'c.ts': 'export default 2;',
      },
      false,
    ],
    [
      'with bindings that stay alive',
      {
        'a.ts':
          "import { n, next } from './b'; const before = n; next(); export const x = [before, n];",
        'b.ts': 'export let n = 1; export function next() { n++ }',
      },
      [1, 2],
    ],
    [
      'in a circle, through functions that are hoisted',
      {
        'a.ts':
          "import { isOdd } from './b'; export function isEven(n: number): boolean { return n === 0 || isOdd(n - 1) } export const x = isOdd(7);",
        'b.ts':
          "import { isEven } from './a'; export function isOdd(n: number): boolean { return n !== 0 && isEven(n - 1) }",
      },
      true,
    ],
    [
      'by a default class or function',
      {
        'a.ts':
          "import A from './b'; import f from './c'; import g from './d'; export const x = [new A().v, f(), g()];",
        'b.ts': 'export default class { v = 1 }',
        'c.ts': 'export default function f() { return 2 }',
        'd.ts': 'export default () => 3;',
      },
      [1, 2, 3],
    ],
    [
      'by an import that stands below its use',
      {
        'a.ts': "export const x = b(); import { b } from './b';",
        'b.ts': 'export const b = () => 1;',
      },
      1,
    ],
    [
      'in the order of their imports',
      {
        'a.ts':
          "import './z'; import { log } from './log'; import './b'; import './a1'; export const x = log;",
        'z.ts': "import { log } from './log'; log.push('z');",
        'b.ts': "import { log } from './log'; log.push('b');",
        'a1.ts': "import { log } from './log'; log.push('a1');",
        'log.ts': 'export const log: string[] = [];',
      },
      ['z', 'b', 'a1'],
    ],
    [
      'through folders',
      {
        'a.ts': "import { x } from './lib'; export { x };",
        'lib/index.ts':
          "import { y } from '../b'; import z from './data.json' with { type: 'json' }; export const x = [y, z];",
        'lib/data.json': '{"a": [1]}',
        'b.ts': 'export const y = 1;',
      },
      [1, { a: [1] }],
    ],
    [
      'by .js for .ts',
      {
        'a.ts': "import { b } from './b.js'; import { c } from './c.mjs'; export const x = [b, c];",
        'b.ts': 'export const b = 1;',
        'c.mts': 'export const c = 2;',
      },
      [1, 2],
    ],
    [
      'from JavaScript',
      {
        'a.js': "#!/usr/bin/env node\nimport { b } from './b'; export const x = b",
        'b.mjs': 'export const b = 1 // the end',
      },
      1,
    ],
    [
      'by import() of what is written out',
      {
        'a.ts':
          "const { b } = await import('./b'); const { c } = await import(`./c`); export const x = [b, c];",
        'b.ts': 'export const b = 1;',
        'c.ts': 'export const c = 2;',
      },
      [1, 2],
    ],
    [
      'and wait for what they import',
      {
        'a.ts': "import { b } from './b'; const one = await b; export const x = one + 1;",
        'b.ts': 'export const b = await Promise.resolve(1);',
      },
      2,
    ],
    ['by import.meta', { 'a.ts': 'export const x = import.meta.url;' }, 'file:///a.ts'],
  ])('%s', async (_, files, value) => {
    expect((await run(files))['x']).toEqual(value);
  });

  test('a value of the sheet is imported, a type of it is not', async () => {
    const files = {
      'a.ts': "import { type Vector, model } from 'sheet09'; export const x: Vector = model;",
    };
    expect(compiledFile(compile(files), 'a.ts').imports).toEqual([
      { specifier: 'sheet09', target: { kind: 'sheet', specifier: 'sheet09' }, isLazy: false },
    ]);
    expect((await run(files, { model: [1] }))['x']).toEqual([1]);
  });

  test('a file whose import failed is compiled', () => {
    const { files } = compile({ 'a.ts': "import { b } from './b'; b();", 'b.ts': 'const' });
    expect(files.get('a.ts')).toMatchObject({ kind: 'compiled' });
    expect(files.get('b.ts')).toMatchObject({ kind: 'failed' });
  });
});

describe('waiting', () => {
  test.each([
    ['await 1; export {};', true],
    ['export const x = [await f(), 1]; async function f() {}', true],
    ['for await (const a of []) {} export {};', true],
    ['{ await using a = null; } export {};', true],
    ['class A { [await 1]() {} } export {};', true],
    ['export const f = async () => { await 1; };', false],
    ['export async function f() { for await (const a of []) await a; }', false],
    [
      "import './b'; export const s = 'const __vite_ssr_import_1__ = await __vite_ssr_import__(';",
      false,
    ],
    ['// await\nexport const wait = "await";', false],
    ["import { b } from './b'; export const x = b;", false],
  ])('%s: %s', (source, waits) => {
    const file = compiledFile(
      compile({ 'a.ts': source, 'b.ts': 'export const b = await 1;' }),
      'a.ts',
    );
    expect(file.waits).toBe(waits);
    expect(file.code.split('\n')[0]!.includes('async function')).toBe(waits);
  });
});

describe('CommonJS runs', () => {
  test.each<[fact: string, files: Files, value: unknown]>([
    [
      'exports and require',
      {
        'a.js': "const { b } = require('./b'); exports.x = b;",
        'b.js': 'module.exports = { b: 1 };',
      },
      1,
    ],
    [
      'in a .cjs and a .cts file',
      {
        'a.cts': "const b: { b: number } = require('./b.cjs'); exports.x = b.b;",
        'b.cjs': 'exports.b = 1; return;',
      },
      1,
    ],
    [
      'in TypeScript with export = and import = require()',
      {
        'a.cts':
          "import b = require('./b'); import type { T } from './b'; export = { x: b() as T };",
        'b.ts': "import type { Vector } from 'sheet09'; module.exports = () => 1;",
      },
      1,
    ],
    [
      'required from a module',
      {
        'a.ts': "import b, { c } from './b'; export const x = [b.c, c];",
        'b.js': 'exports.c = 1;',
      },
      [1, 1],
    ],
    [
      'requiring a module and data',
      {
        'a.cjs': "exports.x = [require('./b').b, require('./c.json')];",
        'b.ts': 'export const b = 1;',
        'c.json': '[2]',
      },
      [1, [2]],
    ],
    ['with sloppy code, as in Node', { 'a.js': 'with ({ y: 010 }) { exports.x = y } ' }, 8],
    [
      'with this, __filename and __dirname',
      { 'lib/a.cjs': 'exports.x = [this === exports, __filename, __dirname];' },
      [true, '/lib/a.cjs', '/lib'],
    ],
    [
      'with a directive of its own',
      { 'a.cjs': "'use strict'; exports.x = (function () { return this })();" },
      undefined,
    ],
    [
      'with a #! and a comment at the end',
      { 'a.cjs': '#!/usr/bin/env node\nexports.x = 1; // the end' },
      1,
    ],
    ['with HTML comments', { 'a.cjs': '--> one\nexports.x = 1; <!-- two' }, 1],
  ])('%s', async (_, files, value) => {
    expect((await run(files))['x']).toEqual(value);
  });

  test.each([
    ['export const x = 1; // module.exports = 1', 'module'],
    ['export const exports = { a: 1 }; exports.a;', 'module'],
    ['module.exports = 1;', 'script'],
    ['Object.assign(exports, { a: 1 });', 'script'],
    ["// a module that exports nothing: require ('x')\nconst x = 1;", 'script'],
    ['const x = 1;', 'script'],
    ['this.f = () => 1; // exported', 'script'],
    ['', 'script'],
    ["import type { A } from './a'; module.exports = 1;", 'script'],
    ['export type A = 1; module.exports = 1;', 'script'],
    ['/** exports, module.exports */ export interface A {}', 'script'],
    ['exports.a = import.meta;', 'module'],
    ['export = 1;', 'script'],
  ])('%s is a %s', (source, form) => {
    expect(compiledFile(compile({ 'a.ts': source }), 'a.ts').form).toBe(form);
  });

  test('a require of the program itself imports nothing', async () => {
    const source =
      'function require(text: string) { return text } export const x = require("node:fs");';
    expect((await run({ 'a.ts': source }))['x']).toBe('node:fs');
  });
});

describe('data', () => {
  test('is kept as it is', () => {
    const file = compiledFile(compile({ 'a.json': ' [1, "\u2028"] ' }), 'a.json');
    expect(file).toMatchObject({
      form: 'data',
      waits: false,
      code: ' [1, "\u2028"] ',
      imports: [],
    });
  });
});
