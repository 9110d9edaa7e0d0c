import { describe, expect, test } from 'vitest';
import { ask, askAll, callTo, open, readValue, valueOf } from './open-session.ts';

describe('a default export', () => {
  test.each([
    [
      'of a module',
      {
        'main.ts': `const by = 3; export default { by, times(x: number) { return this.by * x; } };`,
      },
    ],
    ['of a script', { 'main.cjs': `module.exports = { by: 3, times: (x) => 3 * x };` }],
    [
      'of a script that was a module',
      {
        'main.cjs': `exports.__esModule = true; exports.default = { by: 3, times(x) { return this.by * x; } };`,
      },
    ],
  ])('%s that is an object counts as named exports', async (_, files) => {
    const session = await open(files);
    expect(session.loaded).toMatchObject({ exports: expect.arrayContaining(['by', 'times']) });
    expect(await readValue(session, 'by')).toBe(3);
    expect(await valueOf(session, 'times', 2)).toBe(6);
  });

  test('takes no name from what is exported by it', async () => {
    const session = await open(`export const a = 1; export default { a: 2, b: 3 };`);
    expect(await readValue(session, 'a')).toBe(1);
    expect(await readValue(session, 'b')).toBe(3);
  });
});

describe('what is left of CommonJS in a module', () => {
  test('exports what it assigns, beside what is declared', async () => {
    const session = await open(`
      import { base } from 'sheet';
      declare const module: any, exports: any;
      export const a = base.length;
      function b() { return 2; }
      exports.lost = 1;
      module.exports = { a: 'not this one', b };
    `);
    expect(session.loaded).toEqual({ kind: 'loaded', exports: ['a', 'b'] });
    expect(await readValue(session, 'a')).toBe(3);
    expect(await valueOf(session, 'b')).toBe(2);
  });

  test.each([
    ['exports', `export {}; exports.x = 5;`],
    ['a helper that is required', `const { x } = require('./helper'); export { x };`],
    ['the module of the sheet', `const { base } = require('sheet'); export const x = 2 + base[2];`],
    [
      'a guard for its main',
      `export const x = 5; if (require.main === module || !module.parent) throw new Error();`,
    ],
    [
      'a guard for old loaders',
      `export const x = 5; if (typeof module !== 'undefined' && module.exports) module.exports = { x };`,
    ],
    [
      'names of its own',
      `const module = 3, require = 2, exports = module + require; export const x = exports;`,
    ],
  ])('%s', async (_, text) => {
    const session = await open({
      'main.ts': text,
      'helper.ts': `export const y = 4; module.exports = { x: 5 };`,
    });
    expect(await readValue(session, 'x')).toBe(5);
  });

  test('a function alone is the default export', async () => {
    const session = await open(`import 'sheet'; module.exports = function f() {};`);
    expect(session.loaded).toMatchObject({ exports: ['default'] });
  });
});

describe('exports', () => {
  test('are told by name', async () => {
    const session = await open(`
      export const a = 1, b = [2];
      export function f() {}
      export class C {}
      export default 5;
      export { a as renamed };
    `);
    expect(session.loaded).toEqual({
      kind: 'loaded',
      exports: expect.arrayContaining(['a', 'b', 'f', 'C', 'default', 'renamed']),
    });
  });

  test('are live', async () => {
    const session = await open({
      'main.ts': `export { count, step } from './count.ts';`,
      'count.ts': `export let count = 0; export function step() { return ++count; }`,
    });
    expect(await valueOf(session, 'step')).toBe(1);
    expect(await valueOf(session, 'step')).toBe(2);
    expect(await readValue(session, 'count')).toBe(2);
  });

  test('come through `export *`, own ones first, and never `default`', async () => {
    const session = await open({
      'main.ts': `export * from './other.ts'; export const both = 'own';`,
      'other.ts': `export const both = 'other', more = 'other'; export default 1;`,
    });
    expect(session.loaded).toMatchObject({ exports: expect.not.arrayContaining(['default']) });
    expect(await readValue(session, 'both')).toBe('own');
    expect(await readValue(session, 'more')).toBe('other');
  });

  test('are a namespace in the order of the alphabet, whatever the realm inherits', async () => {
    const session = await open({
      'main.ts': `
        import './poison.ts';
        import * as other from './other.ts';
        export const names = () => Object.keys(other).join(' ') + String((other as never)[Symbol.toStringTag]);
      `,
      'poison.ts': `Object.prototype.get = () => 1;`,
      'other.ts': `export const z = 1; export function c() {} export default 2; export class A {}`,
    });
    expect(await valueOf(session, 'names')).toBe('A c default zModule');
  });

  test('may be getters of what another file throws later', async () => {
    const session = await open(`export const proof = { get steps() { throw new Error('no'); } };`);
    expect(await ask(session, { kind: 'read', path: ['proof', 'steps'] })).toMatchObject({
      kind: 'threw',
      error: { message: 'no', place: { file: 'main.ts', line: 1 } },
    });
  });
});

describe('files', () => {
  test('that only `import()` names run when it is called, and cost nothing where it is not', async () => {
    const session = await open({
      'main.ts': `
        globalThis.scale = 2;
        const { scaled } = await import('./scaled.ts');
        export const double = (x: number) => scaled(x);
        export const draft = () => import('./draft.ts');
        export const forever = () => import('./forever.ts');
      `,
      'scaled.ts': `const { scale } = globalThis; export const scaled = (x: number) => scale * x;`,
      'draft.ts': `const`,
      'forever.ts': `for (;;);`,
    });
    expect(session.loaded).toMatchObject({ kind: 'loaded' });
    expect(await valueOf(session, 'double', 3)).toBe(6);
  });

  test('run once, what they import first, in the order of the imports', async () => {
    const session = await open({
      'main.ts': `
        import { log } from './log.ts';
        import './b.ts';
        import './a.ts';
        log.push('main');
        export const seen = () => log.join(' ');
      `,
      'log.ts': `export const log: string[] = [];`,
      'a.ts': `import { log } from './log.ts'; log.push('a');`,
      'b.ts': `import { log } from './log.ts'; import './a.ts'; log.push('b');`,
    });
    expect(await valueOf(session, 'seen')).toBe('a b main');
  });

  test('may import each other, if they wait with using it', async () => {
    const session = await open({
      'main.ts': `import { odd } from './odd.ts'; export function even(n: number): boolean { return n === 0 || odd(n - 1); } export const ask = (n: number) => Number(even(n));`,
      'odd.ts': `import { even } from './main.ts'; export function odd(n: number): boolean { return n !== 0 && even(n - 1); }`,
    });
    expect(await valueOf(session, 'ask', 7)).toBe(0);
    expect(await valueOf(session, 'ask', 8)).toBe(1);
  });

  test('that use each other too early throw', async () => {
    const session = await open({
      'main.ts': `import { doubled } from './other.ts'; export const one = 1; export const two = doubled;`,
      'other.ts': `import { one } from './main.ts'; export const doubled = one.toFixed();`,
    });
    expect(session.loaded).toMatchObject({ kind: 'threw', error: { place: { file: 'other.ts' } } });
  });

  test('that throw cost their importers, with the place', async () => {
    const session = await open({
      'main.ts': `import './other.ts'; export const a = 1;`,
      'other.ts': `const nothing: any = null;\nnothing.field;`,
    });
    expect(session.loaded).toEqual({
      kind: 'threw',
      file: 'main.ts',
      error: {
        name: 'TypeError',
        message: "Cannot read properties of null (reading 'field')",
        place: { file: 'other.ts', line: 2, column: 9 },
      },
    });
  });

  test('that throw do so for everybody who imports them', async () => {
    const session = await open({
      'main.ts': `
        const attempt = () => import('./bad.ts').then(() => 'loaded', (error) => error.message);
        export const first = await attempt();
        export const second = await attempt();
      `,
      'bad.ts': `export const a = 1; throw new Error('bad');`,
    });
    expect(await readValue(session, 'first')).toBe('bad');
    expect(await readValue(session, 'second')).toBe('bad');
  });

  test('that do not compile cost their importers only', async () => {
    const files = { 'main.ts': `import './broken.ts';`, 'broken.ts': `export const = 1;` };
    expect((await open(files)).loaded).toMatchObject({
      kind: 'not-compiled',
      error: { file: 'broken.ts', line: 1 },
    });
    const other = await open({
      'main.ts': `export const a = 1;`,
      'broken.ts': `export const = 1;`,
    });
    expect(other.loaded.kind).toBe('loaded');
  });

  test.each([
    ['exercise1.ts', { 'Exercise1.ts': '' }, { nearMiss: 'Exercise1.ts' }],
    ['exercise1.ts', { 'sheet/exercise_1.js': '' }, { nearMiss: 'sheet/exercise_1.js' }],
    ['exercise1.ts', { 'exercise2.ts': '' }, {}],
  ])('that are missing are told with what may be meant: %s, %o', async (file, files, more) => {
    const session = await open(files, { file });
    expect(session.loaded).toEqual({ kind: 'no-file', file, ...more });
    await expect(session.call({ calls: [callTo('f')] })).rejects.toThrow('did not load');
  });

  test('that were left out are told with the reason', async () => {
    const compiled = {
      files: new Map(),
      paths: new Set<string>(),
      leftOut: [{ path: 'main.ts', reason: 'it is a link' }],
    };
    const session = await open('', { compiled });
    expect(session.loaded).toMatchObject({ kind: 'no-file', reason: 'it is a link' });
  });

  test('that ended a worker before are not tried again', async () => {
    const session = await open('export const a = 1;', { fatal: 'memory' });
    expect(session.loaded).toEqual({ kind: 'exhausted', file: 'main.ts', limit: 'memory' });
    expect(await session.printed()).toBe('');
  });
});

describe('top-level await', () => {
  test('is waited for, in the importing files too', async () => {
    const session = await open({
      'main.ts': `import { later } from './later.ts'; export const twice = () => 2 * later;`,
      'later.ts': `export const later = await Promise.resolve(21);`,
    });
    expect(await valueOf(session, 'twice')).toBe(42);
  });

  test('keeps the order of the imports', async () => {
    const session = await open({
      'main.ts': `import { log } from './log.ts'; import './slow.ts'; import './quick.ts'; export const seen = () => log.join(' ');`,
      'log.ts': `export const log: string[] = [];`,
      'slow.ts': `import { log } from './log.ts'; await Promise.resolve(); await Promise.resolve(); log.push('slow');`,
      'quick.ts': `import { log } from './log.ts'; log.push('quick');`,
    });
    expect(await valueOf(session, 'seen')).toBe('slow quick');
  });

  test('that never settles is told, and ends nothing else', async () => {
    const session = await open(`export const a = 1; await new Promise(() => {});`);
    expect(session.loaded).toEqual({ kind: 'never-settled', file: 'main.ts' });
  });

  test('that rejects is told as what was thrown', async () => {
    const session = await open(`export const a = 1;\nawait Promise.reject(new RangeError('no'));`);
    expect(session.loaded).toMatchObject({
      kind: 'threw',
      error: { name: 'RangeError', message: 'no', place: { file: 'main.ts', line: 2 } },
    });
  });

  test('works in files that import each other', async () => {
    const session = await open({
      'main.ts': `import { b } from './b.ts'; export const a = await Promise.resolve(1); export const sum = () => a + b();`,
      'b.ts': `import { a } from './main.ts'; await null; export const b = () => a + 1;`,
    });
    expect(await valueOf(session, 'sum')).toBe(3);
  });
});

describe('dynamic import', () => {
  test('gives the exports of a file', async () => {
    const session = await open({
      'main.ts': `const { two } = await import('./two.ts'); export const four = two + two;`,
      'two.ts': `export const two = await Promise.resolve(2);`,
    });
    expect(await readValue(session, 'four')).toBe(4);
  });

  test('of what is not there rejects', async () => {
    const session = await open(`
      const name = './nowhere.ts';
      export const message = await import(name).catch((error: Error) => error.message);
    `);
    expect(await readValue(session, 'message')).toContain("Cannot import './nowhere.ts'");
  });
});

describe('CommonJS', () => {
  test('exports by `exports` and by `module.exports`', async () => {
    const session = await open({
      'main.ts': `exports.three = require('./add.cjs')(1, 2); exports.same = this === exports ? 1 : 0;`,
      'add.cjs': `module.exports = (a, b) => a + b;`,
    });
    expect(session.loaded).toMatchObject({ exports: expect.arrayContaining(['three']) });
    expect(await readValue(session, 'three')).toBe(3);
    expect(await readValue(session, 'same')).toBe(1);
  });

  test('is imported by default and by name', async () => {
    const session = await open({
      'main.ts': `import all, { two } from './two.cjs'; export const four = all.two + two;`,
      'two.cjs': `exports.two = 2;`,
    });
    expect(await readValue(session, 'four')).toBe(4);
  });

  test('sees what is exported so far in a cycle', async () => {
    const session = await open({
      'main.cjs': `exports.early = 1; exports.seen = require('./other.cjs').seen; exports.late = 2;`,
      'other.cjs': `const main = require('./main.cjs'); exports.seen = main.early + (main.late === undefined ? 10 : 20);`,
    });
    expect(await readValue(session, 'seen')).toBe(11);
  });

  test('may require JSON, as modules may import it', async () => {
    const files = { 'data.json': `{ "w": [[1, 2]], "default": 5 }` };
    const script = await open({ 'main.cjs': `exports.w = require('./data.json').w[0];`, ...files });
    expect(await readValue(script, 'w')).toEqual([1, 2]);
    const module = await open({
      'main.ts': `import data from './data.json' with { type: 'json' }; export const w = data.w[0];`,
      ...files,
    });
    expect(await readValue(module, 'w')).toEqual([1, 2]);
  });
});

describe("the sheet's module", () => {
  test('is there by its name, and cannot be changed', async () => {
    const session = await open(`
      import { base, makeScale } from 'sheet';
      import * as all from 'sheet';
      export const scaled = () => base.map(makeScale(10).apply);
      export function spoil() { Object.defineProperty(all, 'base', { value: [] }); }
    `);
    expect(await valueOf(session, 'scaled')).toEqual([10, 20, 30]);
    expect(await ask(session, callTo('spoil'))).toMatchObject({ kind: 'threw' });
    expect(await valueOf(session, 'scaled')).toEqual([10, 20, 30]);
  });

  test('makes arguments, for submissions that do not import it too', async () => {
    const session = await open(
      `export const use = (scale: any, xs: number[]) => xs.map(scale.apply);`,
    );
    const scale = { $make: 'makeScale', args: [3] };
    expect(await valueOf(session, 'use', scale, { $make: 'base' })).toEqual([3, 6, 9]);
    expect(await valueOf(session, 'use', scale, [1])).toEqual([3]);
  });

  test('makes an argument once for all calls of a batch that ask for it by one name', async () => {
    const session = await open(`
      const known: unknown[] = [];
      export const count = (made: unknown) => {
        if (!known.includes(made)) known.push(made);
        return known.length;
      };
    `);
    const scale = { $make: 'makeScale', args: [3] };
    const [a, b] = [
      { ...scale, once: 'a' },
      { ...scale, once: 'b' },
    ];
    const counts = async () => {
      const calls = [scale, a, b, a].map((argument) => callTo('count', argument));
      return (await askAll(session, calls)).map((outcome) =>
        outcome.kind === 'returned' && outcome.value.kind === 'number' ? outcome.value.value : NaN,
      );
    };
    expect(await counts()).toEqual([1, 2, 3, 3]);
    expect(await counts()).toEqual([4, 5, 6, 6]);
  });
});
