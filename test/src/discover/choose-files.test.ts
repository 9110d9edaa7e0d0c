import { describe, expect, test } from 'vitest';
import { chooseFiles } from '../../../src/discover/choose-files.ts';

const asked = [
  { file: 'exercise1.ts', exports: ['f', 'g'] },
  { file: 'exercise2.ts', exports: ['h'] },
];
const both = 'export const f = 1, g = 2;\nexport function g() {}\n';

function choose(files: Readonly<Record<string, string>>) {
  const list = Object.entries(files).map(([path, text]) => ({ path, text }));
  const { paths, undecided } = chooseFiles(list, asked);
  return { ...Object.fromEntries(paths), undecided: undecided.length };
}

describe('a file is found by what it exports', () => {
  test.each([
    ['export function f() {}\nexport function g() {}'],
    ['export { f, g };'],
    ['module.exports = { f: (x) => { return x; }, g };'],
    ['export default { f(x) { return {}; }, g() {} };'],
    ['exports.f = 1; exports.g = 2;'],
    ['export = { f, g };'],
  ])('%s', (text) => {
    expect(choose({ 'all.ts': text })).toEqual({ 'exercise1.ts': 'all.ts', undecided: 0 });
    // Beside files that have their names, too.
    expect(choose({ 'all.ts': text, 'exercise2.ts': 'export const h = 1;' })).toEqual({
      'exercise1.ts': 'all.ts',
      'exercise2.ts': 'exercise2.ts',
      undecided: 0,
    });
  });

  test('unless it has less than most of it, and others have their names', () => {
    const files = { 'all.ts': 'export const f = 1;', 'exercise2.ts': 'export const h = 1;' };
    expect(choose(files)).toEqual({ 'exercise2.ts': 'exercise2.ts', undecided: 0 });
  });

  test('and is a part where another one that does imports it', () => {
    const barrel = `export { f, g } from './impl/all.js';`;
    expect(choose({ 'index.ts': barrel, 'impl/all.ts': both })).toMatchObject({
      'exercise1.ts': 'index.ts',
    });
    expect(choose({ 'one.ts': both, 'two.ts': both })).toEqual({ undecided: 1 });
  });
});

describe('of files that claim one exercise', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['the source', { 'ts/exercise1.ts': both, 'js/exercise1.js': both }, 'ts/exercise1.ts'],
    [
      'what is written',
      {
        'exercise1.ts':
          "export function f() {\n  throw new Error('not implemented');\n}\nexport function g() {\n  throw new Error('not implemented');\n}\n",
        'mine/exercise1.ts': both,
      },
      'mine/exercise1.ts',
    ],
    [
      'what has an answer',
      { 'sheet8/exercise1.ts': 'export const z = 1;', 'sheet9/exercise1.ts': both },
      'sheet9/exercise1.ts',
    ],
    ['no older one', { 'exercise1.ts': 'const f = 1;', 'exercise1_old.ts': both }, 'exercise1.ts'],
  ])('%s counts', (_, files, path) => {
    expect(choose(files)).toEqual({ 'exercise1.ts': path, undecided: 0 });
  });
});

test.each<[string, string]>([
  ['lists that do not end', 'export {'.repeat(1e5)],
  ['objects that do not end', 'module.exports = {'.repeat(5e4)],
  ['spaces', `export${' '.repeat(1000)}`.repeat(900)],
  ['paths', '/a'.repeat(4e5)],
  ['quotes', "/b'".repeat(3e5)],
])('takes a time that grows with the text: %s', (_, text) => {
  const begun = process.cpuUsage().user;
  choose({ 'a.ts': text, 'exercise2.ts': text });
  expect(process.cpuUsage().user - begun).toBeLessThan(2e6);
});
