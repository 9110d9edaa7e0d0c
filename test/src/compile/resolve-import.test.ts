import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexFiles, resolveImport } from '../../../src/compile/resolve-import.ts';

const paths = new Set([
  'a.ts',
  'a.js',
  'b.js',
  'c.mts',
  'd.cts',
  'e.json',
  'f/index.ts',
  'f/g.ts',
  'f/h/index.json',
  'index.js',
  'both.ts',
  'both/index.ts',
  '..x/y.ts',
  'i.ts.ts',
  'ü.ts',
  'k.tsx',
  'm.ts.txt',
  'exercise1 (1).ts',
]);

const index = indexFiles(
  [...paths].map((path) =>
    path === 'exercise1 (1).ts' ? { path, standsFor: ['exercise1.ts'] } : { path },
  ),
);

const resolve = (from: string, specifier: string) =>
  resolveImport(from, specifier, index, 'sheet09');

describe('a bare name leads to a file where the configuration says so', () => {
  const configured = (text: string) =>
    indexFiles([
      { path: 'tsconfig.json', text },
      { path: 'src/lib/helper.ts', text: '' },
      { path: 'src/main.ts', text: '' },
    ]);

  test.each([
    ['@/lib/helper', '{ /* a */ "compilerOptions": { "paths": { "@/*": ["./src/*"] }, }, } // b'],
    [
      '@/lib/helper',
      '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["none/*", "src/*"] } } }',
    ],
    ['helper', '{ "compilerOptions": { "paths": { "helper": ["src/lib/helper.ts"] } } }'],
    ['lib/helper.js', '{ "compilerOptions": { "baseUrl": "./src" } }'],
    ['#Lib/x', '{ "compilerOptions": { "paths": { "#Lib/*": ["src/lib/helper.ts"] } } }'],
  ])('%s by %s', (specifier, config) => {
    expect(resolveImport('src/main.ts', specifier, configured(config), 'sheet09')).toEqual({
      kind: 'file',
      path: 'src/lib/helper.ts',
    });
  });

  test.each([
    ['node:fs', '{ "compilerOptions": { "baseUrl": "." } }'],
    ['@/lib/helper', '{ "compilerOptions": { "paths": { "@/*": ["../src/*"] } } }'],
    ['@/lib/helper', '{ "compilerOptions": { "paths": { "@/*": "src/*" } } }'],
    ['@/lib/helper', '{ "compilerOptions": '],
    ['@/lib/helper', 'null'],
    ['@/lib/helper', '{}'],
    ['sheet', '{ "compilerOptions": { "baseUrl": "/" } }'],
  ])('%s does not by %s', (specifier, config) => {
    const index = configured(config);
    expect(resolveImport('src/main.ts', specifier, index, 'sheet09')).toEqual({ kind: 'outside' });
  });

  test('and never to another file than the module of the sheet', () => {
    const index = configured('{ "compilerOptions": { "paths": { "*": ["src/lib/helper.ts"] } } }');
    expect(resolveImport('src/main.ts', 'sheet09', index, 'sheet09').kind).toBe('sheet');
  });

  test('in a time that grows with the text', () => {
    const config = '{ "a": "/*'.repeat(1e5);
    const begun = process.cpuUsage().user;
    configured(config);
    expect(process.cpuUsage().user - begun).toBeLessThan(1e6);
  });
});

describe('an import leads', () => {
  test.each([
    ['a.ts', './a.ts', 'a.ts'],
    ['a.ts', './a.js', 'a.ts'],
    ['a.ts', './a', 'a.ts'],
    ['a.ts', './b', 'b.js'],
    ['a.ts', './c', 'c.mts'],
    ['a.ts', './c.mjs', 'c.mts'],
    ['a.ts', './d.cjs', 'd.cts'],
    ['a.ts', './e', 'e.json'],
    ['a.ts', './f', 'f/index.ts'],
    ['a.ts', './f/', 'f/index.ts'],
    ['a.ts', './f/index.js', 'f/index.ts'],
    ['a.ts', './both', 'both.ts'],
    ['a.ts', './both/', 'both/index.ts'],
    ['a.ts', '.', 'index.js'],
    ['a.ts', './', 'index.js'],
    ['f/g.ts', '..', 'index.js'],
    ['f/g.ts', '.', 'f/index.ts'],
    ['f/g.ts', '../a', 'a.ts'],
    ['f/g.ts', './h', 'f/h/index.json'],
    ['a.ts', './f/../f/./g', 'f/g.ts'],
    ['a.ts', './C', 'c.mts'],
    ['a.ts', './F/G.TS', 'f/g.ts'],
    ['a.ts', './U\u0308', 'ü.ts'],
    ['a.ts', './k', 'k.tsx'],
    ['a.ts', './m.ts', 'm.ts.txt'],
    ['a.ts', './exercise1', 'exercise1 (1).ts'],
    ['a.ts', './..x/y', '..x/y.ts'],
    ['a.ts', './i.ts', 'i.ts.ts'],
  ])('from %s by %s to %s', (from, specifier, path) => {
    expect(resolve(from, specifier)).toEqual({ kind: 'file', path });
  });

  test("by the sheet's own name to its module", () => {
    expect(resolve('f/g.ts', 'sheet09')).toEqual({ kind: 'sheet', specifier: 'sheet09' });
  });

  test.each([
    ['a.ts', '../a'],
    ['a.ts', '..'],
    ['a.ts', './../a'],
    ['f/g.ts', '../../a'],
    ['a.ts', './f/../../a'],
    ['a.ts', '/a.ts'],
    ['a.ts', 'a.ts'],
    ['a.ts', 'file:///a.ts'],
    ['a.ts', 'node:fs'],
    ['a.ts', 'data:text/javascript,1'],
    ['a.ts', ''],
    ['a.ts', '...'],
    ['a.ts', '.x'],
    ['a.ts', '..\\a'],
    ['a.ts', 'sheet09/'],
    ['a.ts', '#a'],
    ['a.ts', '__proto__'],
  ])('from %s by %j outside', (from, specifier) => {
    expect(resolve(from, specifier)).toEqual({ kind: 'outside' });
  });

  test.each([
    ['a.ts', './nowhere', 'nowhere'],
    ['f/g.ts', './a', 'f/a'],
    ['a.ts', './a.mjs', 'a.mjs'],
    ['a.ts', './a.ts/', 'a.ts/'],
    ['a.ts', './a.ts?x', 'a.ts?x'],
  ])('from %s by %s to what is missing', (from, specifier, path) => {
    expect(resolve(from, specifier)).toEqual({ kind: 'missing', path });
  });
});

describe('whatever is imported', () => {
  const part = fc.constantFrom(
    '.',
    '..',
    'a',
    'a.js',
    'f',
    'g',
    '',
    '..x',
    'y',
    'index',
    '\\',
    '%2e%2e',
    'h',
  );
  const specifiers = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('/')),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );

  test('an import never leads out of the folder, nor to anything but its files', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), specifiers, (from, specifier) => {
        const target = resolve(from, specifier);
        expect(target).toSatisfy(() => {
          switch (target.kind) {
            case 'file':
              return paths.has(target.path);
            case 'missing':
              return !target.path.split('/').includes('..');
            case 'sheet':
              return specifier === 'sheet09';
            default:
              return target.kind === 'outside';
          }
        });
      }),
    );
  });

  test('a relative path that is written as Node asks leads to exactly that file', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), (from, to) => {
        // A source goes before what was compiled of it.
        fc.pre(to !== 'a.js');
        const relative = posix.relative(posix.dirname(from), to);
        const specifier = relative.startsWith('../') ? relative : `./${relative}`;
        expect(resolve(from, specifier)).toEqual({ kind: 'file', path: to });
      }),
    );
  });
});
