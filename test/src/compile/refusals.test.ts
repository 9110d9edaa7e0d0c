import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import { compile, compiledFile, failureOf, run } from './loader.ts';

describe('a program that V8 could not run is refused with its place', () => {
  test.each([
    ['a missing expression', 'export const x = ;', 1, 18],
    ['a name declared twice', 'let a = 1;\nlet a = 2;\nexport {};', 2, 5],
    ['a keyword as a name', 'export const yield = 1;', 1, 14],
    ['an octal literal', 'export const x = 010;', 1, 18],
    ['with', 'with (a) {}\nexport {};', 1, 1],
    ['await in a plain function', 'export const f = () => {\n\tawait g();\n};', 2, 2],
    ['return outside a function', 'export {};\nreturn 1;', 2, 1],
    ['a string that does not end', "export const x = 'a\n';", 1, 18],
    ['?? beside ||', 'export const x = a ?? b || c;', 1, 18],
    ['a minus before **', 'export const x = -1 ** 2;', 1, 18],
    ['a line break after throw', 'export const f = () => { throw\n1 };', 2, 1],
    ['a code point beyond Unicode', 'export const s = "\\u{110000}";', 1, 19],
    ['an export of nothing', '/* 😀 */ const y = 1; export { x };', 1, 32],
    ['two defaults', 'export default 1;\nexport default 2;', 2, 1],
    [
      'a regular expression that V8 does not take',
      'export const a = 1;\nexport const r = /(?<a>.)(?<a>.)/;',
      2,
      18,
    ],
    ['a decorator', 'function d(a: any, b: any) {}\n\n  @d class A {}\nexport {};', 3, 3],
    ['an accessor field', 'export class A {\n  accessor x = 1;\n}', 2, 12],
    ['JSX', 'export const j = <div/>;', 1, 22],
    ['super outside a class', 'export const x = super.y;', 1, 18],
    [
      'a default that may be left out, which Node does not read',
      'export function f(a?: number = 1) {}',
      1,
      19,
    ],
    ['an HTML comment in a module', 'export const x = 1;\n<!-- x', 2, 1],
  ])('%s', (_, source, line, column) => {
    const error = failureOf({ 'a.ts': source });
    expect(error).toMatchObject({ file: 'a.ts', line, column });
    expect(error.message).not.toBe('');
    expect(error.message).not.toContain('__vite');
  });

  test.each([
    ['a.js', 'export const x = 1;\nlet a; let a;', 2, 12],
    ['a.mjs', 'export const x: number = 1;', 1, 14],
    ['a.cjs', 'exports.x = 1;\nimport "./b";', 2, 1],
    ['a.cjs', 'const exports.x = 1;', 1, 7],
    ['a.cjs', 'await 1;', 1, 1],
    ['a.cjs', 'exports.x = 1;\nexport {};\n', 2, 1],
    ['a.cts', "import b from './b';\nexport const x = b;", 1, 1],
    ['a.cjs', '\n\nlet require = 1; let require = 2;', 3, 5],
    ['a.json', '{\n  "a": 1,\n}', 3, 1],
    ['a.json', '', 1, 1],
  ])('%s: %j', (path, source, line, column) => {
    expect(failureOf({ [path]: source })).toMatchObject({ file: path, line, column });
  });

  test('a frame shows the lines around, with a mark', () => {
    const source = 'const a = 1;\nconst b = 2;\nconst c = 3;\n\tconst d = ;\nconst e = 5;\n';
    expect(failureOf({ 'a.ts': source })).toEqual({
      message: 'Unexpected token',
      file: 'a.ts',
      line: 4,
      column: 12,
      frame: [
        '  2 | const b = 2;',
        '  3 | const c = 3;',
        '> 4 |   const d = ;',
        '    |             ^',
        '  5 | const e = 5;',
        '  6 |',
      ].join('\n'),
    });
  });
});

describe('a mistake that costs nothing at run time is none', () => {
  test.each([
    ['a wrong type', 'export const x: string = 1;'],
    ['a name that is not declared', 'export const x = () => nowhere;'],
    [
      'a required parameter behind an optional one',
      'export function f(a?: number, b: number) {} export const x = 1;',
    ],
    ['a type declared twice', 'type T = number; type T = string; export const x = 1;'],
    ['a type and a class of one name', 'class A {} type A = 1; export const x = 1;'],
    ['a method that is declared only', 'export class A { f(): void; } export const x = 1;'],
    ['a function that is declared only', 'export function f(): void; export const x = 1;'],
    [
      'an abstract method with a body',
      'export abstract class A { abstract f() {} } export const x = 1;',
    ],
    ['a setter with a return type', 'export const x = { set a(v: number): void {} };'],
    ['a definite assignment with a value', 'export let x!: number = 1;'],
    ['an assertion without a type', 'export class A { y! } export const x = 1;'],
    ['empty type arguments', 'function f<>() {} export const x = 1;'],
    ['an import of a name that is declared, too', "import { x } from './b'; export { x };"],
    ['an unused private field', 'export class A { private y = 1 } export const x = 1;'],
    ['ts-ignore', '// @ts-ignore\nexport const x: string = 1;'],
    ['a declaration with a value', 'declare const y = 1; export const x = 1;'],
    ['infer in the wrong place', 'type A = infer U; export const x = 1;'],
  ])('%s', async (_, source) => {
    expect(await run({ 'a.ts': source, 'b.ts': 'export const x = 1;' })).toHaveProperty('x');
  });
});

describe('an import from outside costs the file', () => {
  const outside = "a submission may import only files of its own folder and 'sheet09'";

  test.each([
    ["import fs from 'node:fs'; fs.x;", 'node:fs', 1],
    ["import 'node:fs';", 'node:fs', 1],
    ["const a = 1;\n\n  export * from 'lodash';", 'lodash', 3],
    ["export { a } from 'https://x.org/a.js';", 'https://x.org/a.js', 1],
    ["import a from '/etc/passwd'; a;", '/etc/passwd', 1],
    ["import a from 'file:///etc/passwd'; a;", 'file:///etc/passwd', 1],
    ["import a from '../b/exercise1'; a;", '../b/exercise1', 1],
    ["import a from './lib/../../a'; a;", './lib/../../a', 1],
    ["import a from 'sheet09/../x'; a;", 'sheet09/../x', 1],
    ["import a from 'constructor'; a;", 'constructor', 1],
    ["import a from ''; a;", '', 1],
    ["export const f = () => import('node:fs');", 'node:fs', 1],
    ['export const f = () => import(`node:fs`);', 'node:fs', 1],
    ["const fs = require('fs'); exports.a = fs;", 'fs', 1],
    ["import fs = require('fs'); export = fs;", 'fs', 1],
    ["import type { A } from 'node:fs';\nimport { b } from 'node:fs';\nb();", 'node:fs', 2],
  ])('%s', (source, specifier, line) => {
    const error = failureOf({ 'a.ts': source });
    expect(error).toMatchObject({ file: 'a.ts', line });
    expect(error.message).toMatch(
      `Cannot import '${specifier}': ${outside}`.slice(0, 60 + specifier.length),
    );
    expect(error.frame).toContain('^');
  });

  test('in JavaScript, where nothing is erased, even if it is not used', () => {
    expect(failureOf({ 'a.js': "import fs from 'node:fs'; export {};" }).line).toBe(1);
  });

  test('the first of several is told, by its place', () => {
    const error = failureOf({ 'a.ts': "import z from 'z'; z;\nimport a from 'a'; a;" });
    expect(error).toMatchObject({ message: `Cannot import 'z': ${outside}`, line: 1, column: 1 });
  });

  test.each([
    ['./modle', "there is no such file in the submission; did you mean './model'?"],
    ['./model.mjs', "there is no such file in the submission; did you mean './model'?"],
    [
      './lib/helpers.ts',
      "there is no such file in the submission; did you mean './lib/helper.ts'?",
    ],
    ['./nothing', 'there is no such file in the submission'],
    ['model', `${outside}; did you mean './model.ts'?`],
    ['sheet9', `${outside}; did you mean 'sheet09'?`],
    ['Sheet09', `${outside}; did you mean 'sheet09'?`],
    ['../reference/sheet09/index.ts', `${outside}; did you mean 'sheet09'?`],
  ])('%s is answered with advice', (specifier, advice) => {
    const files = {
      'a.ts': `import { m } from '${specifier}'; m();`,
      'model.ts': 'export const m = 1;',
      'lib/helper.ts': '',
    };
    const near = advice.replace("'./model'", "'./model.ts'");
    expect(failureOf(files).message).toBe(`Cannot import '${specifier}': ${near}`);
  });

  test('a file that was left out is named with the reason', () => {
    const leftOut = [{ path: 'data.json', reason: 'it is larger than 1 MB' }];
    const files = [{ path: 'a.ts', text: "import d from './data'; d;" }];
    expect(compileSubmission(files, leftOut, 'sheet09').files.get('a.ts')).toMatchObject({
      error: {
        message: "Cannot import './data': 'data.json' was not read: it is larger than 1 MB",
      },
    });
  });
});

describe('a file does not get out of its function', () => {
  const escape = 'globalThis.escaped = true;';

  test.each([
    ['a.ts', `}); ${escape} (function(){`],
    ['a.js', `}); ${escape} (function(){`],
    ['a.cjs', `}); ${escape} (function(){`],
    ['a.cts', `}); ${escape} (function(){`],
    ['a.cjs', `}, ${escape} function(){`],
    ['a.cjs', `}) ${escape} /*`],
    ['a.cjs', '/* open'],
    ['a.cjs', '`open'],
    ['a.mjs', `await 1; }); ${escape} (async function(){`],
    ['a.cjs', `await 1; }); ${escape} (async function(){`],
    ['a.cjs', `<!--\n}); ${escape} (function(){`],
    ['a.cjs', `// \u2028 }); ${escape} (function(){`],
    ['a.mjs', `// \u2029 }); ${escape} (function(){`],
    ['a.mjs', `#!/x\r}); ${escape} (function(){`],
    ['a.json', `1); ${escape} (`],
  ])('%s: %j', (path, source) => {
    expect(failureOf({ [path]: source })).toMatchObject({ file: path });
  });

  test.each([
    ['a.ts', 'export const x = `\u2028}); escaped(); (function(){`; // \u2028\n'],
    ['a.mjs', 'export const x = 1; // }); escaped(); (function(){'],
    ['a.cjs', 'exports.x = 1; // }); escaped(); (function(){'],
    ['a.cjs', 'exports.x = 1; <!-- }); escaped(); (function(){'],
    ['a.cjs', 'exports.x = 1; return; }\n{'.replace('}\n{', '')],
  ])('%s: %j stays inside', async (path, source) => {
    const code = compiledFile(compile({ [path]: source }), path).code;
    expect(typeof vm.runInNewContext(code)).toBe('function');
    expect(await run({ [path]: source })).toHaveProperty('x');
  });
});

describe('what the compiler might not survive', () => {
  test('is announced before, file by file', () => {
    const announced: string[] = [];
    const files = ['a.ts', 'b.ts'].map((path) => ({ path, text: 'export {}' }));
    compileSubmission(files, [], 'sheet09', {
      announce: (path) => announced.push(path),
      isFatal: () => false,
    });
    expect(announced).toEqual(['a.ts', 'b.ts']);
  });

  test('is not tried again', () => {
    const files = ['a.ts', 'b.ts'].map((path) => ({ path, text: 'export {}' }));
    const compiled = compileSubmission(files, [], 'sheet09', {
      announce: (path) => expect(path).toBe('b.ts'),
      isFatal: (path) => path === 'a.ts',
    });
    expect(compiled.files.get('a.ts')).toEqual({
      kind: 'failed',
      path: 'a.ts',
      error: { message: 'The compiler did not survive this file', file: 'a.ts' },
    });
    expect(compiled.files.get('b.ts')?.kind).toBe('compiled');
  });

  test('is left alone where nothing needs it', () => {
    const texts = {
      'a.ts': "import './b.ts'; import './bad.ts'; import './after.ts';",
      'b.ts': "export const later = () => import('./c.ts');",
      'c.ts': '',
      'bad.ts': 'export const = 1;',
      'after.ts': '',
      'other.ts': "import './c.ts';",
      'unneeded.ts': '',
    };
    const announced: string[] = [];
    const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
    const { paths } = compileSubmission(files, [], 'sheet09', {
      entries: ['a.ts', 'missing.ts', 'other.ts'],
      announce: (path) => announced.push(path),
    });
    // What comes after a file that does not compile cannot be loaded any more.
    expect(announced).toEqual(['a.ts', 'b.ts', 'c.ts', 'bad.ts', 'other.ts']);
    expect([...paths]).toEqual(Object.keys(texts));
  });

  test('is taken over where it is known', () => {
    const files = ['a.ts', 'b.ts'].map((path) => ({ path, text: 'export {}' }));
    const told: string[] = [];
    const first = compileSubmission(files, [], 'sheet09', {
      report: ({ path }) => told.push(path),
    });
    const again = compileSubmission(files, [], 'sheet09', {
      known: (path) => first.files.get(path),
      announce: (path) => expect.unreachable(path),
    });
    expect(told).toEqual(['a.ts', 'b.ts']);
    expect(again).toEqual(first);
  });
});
