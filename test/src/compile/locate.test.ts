import vm from 'node:vm';
import { describe, expect, test } from 'vitest';
import { createLocator } from '../../../src/compile/locate.ts';
import { compile, compiledFile } from './loader.ts';

/** Runs a file by itself and leads the first frame of what it throws back to its source. */
function locateThrown(path: string, text: string): string {
  const file = compiledFile(compile({ [path]: text }), path);
  const made = vm.runInThisContext(file.code, { filename: path });
  const run = file.form === 'module' ? made() : made;
  let stack = '';
  try {
    run(
      {},
      () => ({}),
      () => ({}),
      () => undefined,
      {},
    );
  } catch (error) {
    stack = error instanceof Error ? (error.stack ?? '') : '';
  }
  const [, line, column] = /:(\d+):(\d+)\)?$/m.exec(stack.slice(stack.indexOf('\n    at'))) ?? [];
  const place = createLocator({ path, text })(Number(line), Number(column));
  return place === undefined ? 'nowhere' : `${place.line}:${place.column}`;
}

describe('what is thrown is led back to its source', () => {
  test.each([
    ['at the first letter', 'a.ts', "throw new Error('a'); export {};", '1:7'],
    [
      'below types',
      'a.ts',
      "interface A {\n  x: number;\n}\n\ntype B = A;\n\n  throw new Error('a');\nexport {};",
      '7:9',
    ],
    [
      'behind types on the line',
      'a.ts',
      "function f(a: number, b: readonly string[]): void { throw new Error('a'); }\nf(1, []); export {};",
      '1:59',
    ],
    [
      'in a call of what is nothing',
      'a.ts',
      'const a: any = undefined;\nexport const b = 1 + a.b.c();',
      '2:24',
    ],
    [
      'behind letters of two units',
      'a.ts',
      "const s = '😀é'; throw new Error(s); export {};",
      '1:24',
    ],
    ['behind a tab', 'a.ts', "\tthrow new Error('a');\nexport {};", '1:8'],
    [
      'in a chain over lines',
      'a.ts',
      'const a = [1];\na\n  .map((x) => x)\n  .nowhere();\nexport {};',
      '4:4',
    ],
    [
      'below a template of several lines',
      'a.ts',
      'const s = `\n\n`;\nthrow new Error(s); export {};',
      '4:7',
    ],
    [
      'with line ends of Windows',
      'a.ts',
      "const a = 1;\r\n\r\nthrow new Error('a');\r\nexport {};",
      '3:7',
    ],
    [
      'with line ends of every kind',
      'a.ts',
      "const a = 1;\r// b\u2028// c\u2029throw new Error('a'); export {};",
      '4:7',
    ],
    [
      'in an enum',
      'a.ts',
      "enum E {\n  A,\n  B = f(),\n}\nfunction f(): number {\n  throw new Error('a');\n}\nexport { E };",
      '6:9',
    ],
    [
      'in a parameter property',
      'a.ts',
      'class A {\n  constructor(private a: { b: { c: number } }) {\n    a.b.c;\n  }\n}\nnew A({} as any); export {};',
      '3:9',
    ],
    [
      'below imports that are erased',
      'a.ts',
      "import fs from 'node:fs';\nimport type { A } from './a';\n\nthrow new Error('a'); export {};",
      '4:7',
    ],
    [
      'below imports that are not',
      'a.ts',
      "import { a } from './a';\n\nthrow new Error(a); export {};",
      '3:7',
    ],
    [
      'in a call of what was imported',
      'a.ts',
      "import { a } from './a';\n\nexport const x = 1 + a(2);",
      '3:22',
    ],
    [
      'below exports that are moved up',
      'a.ts',
      "export const a = 1;\nexport function b() {\n  throw new Error('a');\n}\nexport default b();",
      '3:9',
    ],
    ['below a #! line', 'a.js', "#!/usr/bin/env node\nthrow new Error('a'); export {};", '2:7'],
    ['in JavaScript', 'a.mjs', "/* a */ export const a = 1;\n  throw new Error('a');", '2:9'],
    ['in CommonJS', 'a.cjs', "'use strict';\n  throw new Error('a');", '2:9'],
    ['in the first line of CommonJS', 'a.cjs', "throw new Error('a');", '1:7'],
    [
      'in CommonJS with types',
      'a.cts',
      "interface A {}\nconst a: A = 1;\n  throw new Error('a');",
      '3:9',
    ],
    [
      'in a namespace that only Node compiles',
      'a.ts',
      "interface A {}\nnamespace N {\n  export let a = 1;\n  a += 1;\n  throw new Error('a');\n}\nexport { N };",
      '5:9',
    ],
  ])('%s', (_, path, text, place) => {
    expect(locateThrown(path, text)).toBe(place);
  });

  test('a module that waits has the same places', () => {
    const text = "import { a } from './a';\nawait a;\n  f();\nfunction f() {}";
    const file = compiledFile(compile({ 'b.ts': text, 'a.ts': '' }), 'b.ts');
    const lines = file.code.split('\n');
    const line = lines.findIndex((shown) => shown.startsWith('f()')) + 1;
    expect(createLocator({ path: 'b.ts', text })(line, 1)).toEqual({ line: 3, column: 3 });
  });
});

describe('code that stands for nothing in the source leads nowhere', () => {
  const locate = createLocator({ path: 'a.ts', text: 'export const a = 1;' });

  test.each([
    ["the wrapper's first line", 1, 10],
    ['what publishes an export', 5, 10],
    ['a line behind the end', 1000, 1],
    ['a line before the start', 0, 1],
  ])('%s', (_, line, column) => {
    expect(locate(line, column)).toBeUndefined();
  });

  test('a file that does not compile', () => {
    expect(createLocator({ path: 'a.ts', text: 'const' })(2, 1)).toBeUndefined();
  });
});
