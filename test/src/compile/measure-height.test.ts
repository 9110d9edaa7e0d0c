import { describe, expect, test } from 'vitest';
import { mostHeight, mostHeightForSecondOpinion } from '../../../src/compile/caps.ts';
import { measureHeight } from '../../../src/compile/measure-height.ts';
import { compile, failureOf } from './loader.ts';

const times = (piece: string, count: number) => piece.repeat(count);

/** Programs that nest or chain something `n` times. */
const programs: Readonly<Record<string, (n: number) => string>> = {
  parentheses: (n) => `export const x = ${times('(', n)}1${times(')', n)};`,
  arrays: (n) => `export const x = ${times('[', n)}1${times(']', n)};`,
  objects: (n) => `export const x = ${times('{a:', n)}1${times('}', n)};`,
  blocks: (n) => `${times('{', n)}${times('}', n)} export {};`,
  functions: (n) => `${times('function f(){', n)}${times('}', n)} export {};`,
  classes: (n) => `export const x = ${times('class{a=', n)}1${times('}', n)};`,
  calls: (n) => `export const x = ${times('f(', n)}1${times(')', n)};`,
  templates: (n) => `export const x = ${times('`${', n)}1${times('}`', n)};`,
  'type arguments': (n) => `export let x: ${times('A<', n)}B${times('>', n)};`,
  'type literals': (n) => `export let x: ${times('{a:', n)}B${times('}', n)};`,
  tuples: (n) => `export let x: ${times('[', n)}B${times(']', n)};`,
  'conditional types': (n) => `export let x: ${times('A extends B ? C : ', n)}D;`,
  'function types': (n) => `export let x: ${times('()=>', n)}D;`,
  namespaces: (n) => `${times('namespace A{', n)}export const a=1;${times('}', n)} export {};`,
  'dotted namespaces': (n) => `namespace A${times('.B', n)}{export const a=1;} export {};`,
  negations: (n) => `export const x = ${times('!', n)}1;`,
  typeofs: (n) => `export const x = ${times('typeof ', n)}1;`,
  news: (n) => `export const x = ${times('new ', n)}A;`,
  members: (n) => `export const x = a${times('.b', n)};`,
  'calls of calls': (n) => `export const x = a${times('()', n)};`,
  indices: (n) => `export const x = a${times('[0]', n)};`,
  'tagged templates': (n) => `export const x = a${times('``', n)};`,
  powers: (n) => `export const x = 1${times('**1', n)};`,
  'less-thans': (n) => `export const x = ${times('a<', n)}b;`,
  'open generics': (n) => `export const x = ${times('a<(b', n)}`,
  assignments: (n) => `let x; ${times('x=', n)}1; export {};`,
  ternaries: (n) => `export const x = ${times('a?b:', n)}c;`,
  'ternaries inside': (n) => `export const x = ${times('a?', n)}b${times(':c', n)};`,
  'else-ifs': (n) => `${times('if(a){}else ', n)}{} export {};`,
  ifs: (n) => `${times('if(a)', n)}; export {};`,
  loops: (n) => `${times('for(;;)', n)}; export {};`,
  'do-whiles': (n) => `${times('do ', n)};${times('while(0)', n)} export {};`,
  tries: (n) => `${times('try{', n)}${times('}catch{}', n)} export {};`,
  switches: (n) => `${times('switch(a){case 1:', n)}${times('}', n)} export {};`,
  arrows: (n) => `export const x = ${times('a=>', n)}1;`,
  'arrows with defaults': (n) => `export const x = ${times('(a=', n)}1${times(')=>1', n)};`,
  assertions: (n) => `export const x = 1${times(' as A', n)};`,
  casts: (n) => `export const x = ${times('<A>', n)}1;`,
  patterns: (n) => `export const ${times('[', n)}a${times(']', n)} = b;`,
  sums: (n) => `export const x = 1${times('+1', n)};`,
};

/** The largest count that the cap lets pass. */
function largestPassing(program: (n: number) => string, most: number): number {
  let [passing, refused] = [0, 20_000];
  while (refused - passing > 1) {
    const middle = (passing + refused) >> 1;
    if (measureHeight(program(middle), most).height <= most) passing = middle;
    else refused = middle;
  }
  return passing;
}

describe('as many as the cap lets pass do not kill the compiler', () => {
  test.each(Object.entries(programs))('%s', (_, program) => {
    const count = largestPassing(program, mostHeight);
    expect(count).toBeGreaterThan(200);
    // Whether it compiles is V8's to say; that there is an answer at all is the point.
    expect(compile({ 'a.ts': program(count) }).files.size).toBe(1);
    expect(failureOf({ 'a.ts': program(count + 1) }).message).toBe('This is nested too deeply');
  });

  test("nor spoil Node's own compiler for the files after them", () => {
    for (const program of Object.values(programs)) {
      const count = largestPassing(program, mostHeightForSecondOpinion);
      // What oxc refuses goes to Node's compiler.
      compile({ 'a.ts': `${program(count)}; type T = 1; type T = 2;` });
    }
    const after = compile({ 'a.ts': 'type T = 1; type T = 2; export const x = 1;' });
    expect(after.files.get('a.ts')?.kind).toBe('compiled');
  });
});

describe('what is long is not high', () => {
  test.each([
    ['a list of 50,000 numbers', `export const x = [${times('-0.12345,\n', 50_000)}];`],
    ['a matrix', `export const x = [${times(`[${times('1,', 100)}],`, 500)}];`],
    ['a list of objects', `export const x = [${times('{ a: [1, 2], b: "c" },', 10_000)}];`],
    ['many statements', times('const f = (a: number) => { return a * 2 + 1; };\n', 10_000)],
    ['many statements without semicolons', times('a.b.c = d ? e : f(g)\nfoo(bar)\n', 10_000)],
    [
      'many functions',
      times(
        'function f<T extends A>(a: T): T | undefined { if (a) { return a } else { return }\n}\n',
        5_000,
      ),
    ],
    [
      'many methods',
      `class A { ${times('get(a: number): number { return this.a.b(a) }\n', 5_000)} }`,
    ],
    ['a long text in pieces', `export const x = 'a'${times(" +\n  'abcdefgh'", 10_000)};`],
    ['a long comment', `/* ${times('([{<', 100_000)} */ // ${times('([{', 10_000)}`],
    ['a long string', `export const x = "${times('([{\\"', 100_000)}";`],
    ['a long template', `export const x = \`${times('([{\\`', 100_000)}\`;`],
    ['a long regular expression', `export const x = /${times('[([{/]\\/', 10_000)}/;`],
    ['a long union', `type A = ${times("'a' | ", 10_000)} 'b';`],
    ['a long switch', `switch (a) { ${times('case 1:\n', 5_000)} }`],
    ['a long enum', `enum E { ${times('A = 1 << 2,', 5_000)} }`],
  ])('%s', (_, text) => {
    expect(measureHeight(text, mostHeight).height).toBeLessThan(mostHeight);
  });

  test('divisions are no regular expressions', () => {
    const text = `export const x = a / ${times('(', 600)} b / c ${times(')', 600)};`;
    expect(measureHeight(text, mostHeight).height).toBeGreaterThan(mostHeight);
  });

  test('code inside templates counts, text behind it does not', () => {
    const inside = `\`\${${times('(', 600)}${times(')', 600)}}\``;
    const behind = `\`\${a}${times('(', 600)}\``;
    expect(measureHeight(inside + times(' ', 9_000), mostHeight).height).toBeGreaterThan(
      mostHeight,
    );
    expect(measureHeight(behind, 5_000).height).toBeLessThan(5_000);
  });
});

test('the place where it is too high is told', () => {
  const error = failureOf({ 'a.ts': `const a = 1;\n\nexport const x = ${times('(', 9_000)};` });
  expect(error).toMatchObject({ message: 'This is nested too deeply', line: 3 });
});
