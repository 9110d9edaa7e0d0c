import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectFolder } from '../../src/host/project-folder.ts';

// Hand-ins as teachers meet them, each made of the same right program: what is odd is how it was named and packed.

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a folder holds, and what has to come of it: all points, or no grade with these words. */
export interface Kind {
  readonly files: Files;
  readonly expect: 'all' | { readonly noGrade: string };
  /** Words that the list for people has about it. */
  readonly told?: string;
}

const sample = join(projectFolder, 'submissions', 'full-marks-loops');

export const right: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(sample)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name, readFileSync(join(sample, name), 'utf8')]),
);

export function rename(change: (name: string) => string, files: Files = right): Files {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [change(name), text]));
}

function mapText(change: (text: string) => string | Uint8Array): Files {
  return Object.fromEntries(Object.entries(right).map(([name, text]) => [name, change(text)]));
}

export function zip(files: Files): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
  );
}

export function tar(files: Files): Promise<Uint8Array> {
  return packTar(
    Object.entries(files).map(([name, text]) => {
      const body = Buffer.from(text);
      return { header: { name, size: body.length }, body };
    }),
  );
}

/** The name in the code page of old Windows archives, where the archive does not say that it is UTF-8. */
function inCp437(files: Files): Uint8Array {
  const archive = Buffer.from(zip(rename((name) => `U_bung 9/${name}`, files)));
  for (let at = archive.indexOf('U_bung'); at >= 0; at = archive.indexOf('U_bung', at + 1)) {
    archive[at] = 0x9a;
    archive.write('bung 9', at + 1, 'latin1');
  }
  return archive;
}

/** Exercise 1 by way of a helper, under these names. */
function withHelper(name: string, specifier: string, more: Files = {}): Files {
  return {
    ...right,
    [name]: right['exercise1.ts'] ?? '',
    'exercise1.ts': `export * from '${specifier}';\n`,
    ...more,
  };
}

function mapNames(change: (name: string, text: string) => string): Files {
  return Object.fromEntries(
    Object.entries(right).map(([name, text]) => [name, change(name, text)]),
  );
}

function unexport(text: string): string {
  return text.replace(/^export (?=function|const)/gm, '');
}

function listNames(name: string): string {
  const found = (right[name] ?? '').matchAll(/^export (?:function|const) (\w+)/gm);
  return [...found].map(([, exported]) => exported).join(', ');
}

function writeStubs(name: string): string {
  return listNames(name)
    .split(', ')
    .map((each) => `export function ${each}() {\n  throw new Error('not implemented');\n}\n`)
    .join('');
}

/** Everything that is asked for, in one file. */
function inOneFile(): string {
  const bodies = Object.values(right).map((text) => text.replace(/^import [^;]*;$/gm, ''));
  return `import { high, low } from 'sheet09';
import type * as types from 'sheet09';
type Vector = types.Vector; type Matrix = types.Matrix; type Model = types.Model; type LinearLayer = types.LinearLayer;
type Derivation<Given> = types.Derivation<Given>; type InductionGiven = types.InductionGiven; type TaylorGiven = types.TaylorGiven;
${bodies.join('\n')}`;
}

const one = right['exercise1.ts'] ?? '';
const other = 'export function rectifierLayer() { return []; }\n';

export async function makeKinds(): Promise<Readonly<Record<string, Kind>>> {
  const all = (files: Files, told?: string): Kind => ({
    files,
    expect: 'all',
    ...(told !== undefined && { told }),
  });
  const none = (files: Files, noGrade: string): Kind => ({ files, expect: { noGrade } });
  const tarred = await tar(rename((name) => `sheet9/${name}`));
  return {
    // How it is packed.
    plain: all(right),
    zip: all({ 'sheet9.zip': zip(right) }),
    'zip in a zip': all({ 'a.zip': zip({ 'b.zip': zip(right) }) }),
    'zip with a folder': all({ 'a.zip': zip(rename((name) => `sheet9/${name}`)) }),
    'zip with backslashes': all({ 'a.zip': zip(rename((name) => `sheet9\\${name}`)) }),
    'zip with a leading slash': all({ 'a.zip': zip(rename((name) => `/${name}`)) }),
    'zip with a drive': all({ 'a.zip': zip(rename((name) => `C:/work/${name}`)) }),
    'zip with dots': all({ 'a.zip': zip(rename((name) => `./${name}`)) }),
    'zip with two dots inside': all({ 'a.zip': zip(rename((name) => `a/../${name}`)) }),
    'zip in CP437': all({ 'a.zip': inCp437(right) }),
    'zip by macOS': all({
      'a.zip': zip({ ...rename((n) => `s/${n}`), '__MACOSX/s/._exercise1.ts': '\0' }),
    }),
    'zip beside the same files': all({ ...right, 'a.zip': zip(right) }),
    'zip called by its type': all({ 'SHEET9.ZIP': zip(right) }),
    'zip with what tools installed': all({
      'a.zip': zip({ ...right, 'node_modules/x/exercise1.ts': other, '.git/config': 'x' }),
    }),
    tar: all({ 'a.tar': tarred }),
    tgz: all({ 'a.tgz': gzipSync(tarred) }),
    'tar.gz': all({ 'a.tar.gz': gzipSync(tarred) }),
    'zip with a tar in it': all({ 'a.zip': zip({ 'a.tar': tarred }) }),
    rar: none({ 'a.rar': Buffer.from('Rar!\x1a\x07\x01\0') }, 'RAR archive'),
    'rar called zip': none({ 'a.zip': Buffer.from('Rar!\x1a\x07\x01\0') }, 'RAR archive'),
    '7z': none({ 'a.7z': Buffer.from("7z\xbc\xaf'\x1c\0\0", 'latin1') }, '7z archive'),
    xz: none({ 'a.tar.xz': Buffer.from('\xfd7zXZ\0\0', 'latin1') }, 'compressed by xz'),
    'half of a zip': none({ 'a.zip': zip(right).subarray(0, 400) }, 'broken ZIP archive'),
    // Where the files are.
    'src with a project around it': all({
      ...rename((name) => `src/${name}`),
      'package.json': '{}',
      'test/exercise1.test.ts': `import '../src/exercise1';`,
      'dist/exercise1.js': other,
    }),
    'code beside images': all({
      ...rename((name) => `code/${name}`),
      'images/a.png': '',
      'report.pdf': '',
    }),
    'beside an empty folder': all({ ...rename((name) => `sheet9/${name}`), 'leer/': '' }),
    'deep down': all(rename((name) => `a/b/c/d/${name}`)),
    'a folder for each': all(rename((name) => `${name.replace('.ts', '')}/${name}`)),
    'as Sakai has it': all({
      ...rename((name) => `Submission attachment(s)/${name}`),
      'Feedback Attachment(s)/exercise1.ts': other,
      'timestamp.txt': '2026',
    }),
    'deliveries, the last one right': all({
      ...rename((name) => `delivery-1/${name}`, { 'exercise1.ts': other }),
      ...rename((name) => `delivery-2/${name}`),
    }),
    'two places with as many': none(
      {
        ...rename((name) => `one/${name}`),
        ...rename(
          (name) => `two/${name}`,
          mapText((text) => `${text}//`),
        ),
      },
      'several places',
    ),
    // How files are called.
    'Exercise1.ts': all(
      rename((name) => name.replace('e', 'E')),
      'exercise1.ts',
    ),
    'exercise1 (1).ts': all(
      rename((name) => name.replace('.', ' (1).')),
      'exercise1.ts',
    ),
    'exercise1-1.ts': all(
      rename((name) => name.replace('.', '-1.')),
      'exercise1.ts',
    ),
    'exercise_1.ts': all(
      rename((name) => name.replace('exercise', 'exercise_')),
      'exercise1.ts',
    ),
    'ex1.ts': all(
      rename((name) => name.replace('exercise', 'ex')),
      'exercise1.ts',
    ),
    'aufgabe1.ts': all(
      rename((name) => name.replace('exercise', 'aufgabe')),
      'exercise1.ts',
    ),
    'Übung 1.ts': all(
      rename((name) => name.replace('exercise', 'Übung ')),
      'exercise1.ts',
    ),
    'exercise1_lovelace.ts': all(
      rename((name) => name.replace('.', '_lovelace.')),
      'exercise1.ts',
    ),
    'exercise1 - Kopie.ts': all(
      rename((name) => name.replace('.', ' - Kopie.')),
      'exercise1.ts',
    ),
    'exercise1_final.ts': all(
      rename((name) => name.replace('.', '_final.')),
      'exercise1.ts',
    ),
    'excercise1.ts': all(
      rename((name) => name.replace('exer', 'excer')),
      'exercise1.ts',
    ),
    'exercise1.TS': all(
      rename((name) => name.replace('.ts', '.TS')),
      'exercise1.ts',
    ),
    'exercise1.mts': all(
      rename((name) => name.replace('.ts', '.mts')),
      'exercise1.ts',
    ),
    'exercise1.tsx': all(
      rename((name) => name.replace('.ts', '.tsx')),
      'exercise1.ts',
    ),
    'exercise1.ts.txt': all(
      rename((name) => `${name}.txt`),
      'exercise1.ts',
    ),
    'a test beside': all({ ...right, 'exercise1.test.ts': other }),
    'an old one beside': all({ ...right, 'exercise1_old.ts': other }),
    'a stale exercise1.js': all({ ...right, 'exercise1.js': other }),
    'two that claim one': none(
      { ...right, 'exercise1 (1).ts': other },
      'both claim to be exercise1.ts',
    ),
    'two that differ by case': none(
      { ...right, 'Exercise1.ts': other },
      'both claim to be exercise1.ts',
    ),
    'two that are the same': all({ ...right, 'exercise1 (1).ts': one }),
    'exercise1 2.ts': all(
      rename((name) => name.replace('.', ' 2.')),
      'exercise1.ts',
    ),
    'exercise1 (copy).ts': all(
      rename((name) => name.replace('.', ' (copy).')),
      'exercise1.ts',
    ),
    'exo1.ts': all(
      rename((name) => name.replace('exercise', 'exo')),
      'exercise1.ts',
    ),
    'what a compiler made, in a folder beside': all({
      ...rename((name) => `ts/${name}`),
      ...rename(
        (name) => `js/${name.replace('.ts', '.js')}`,
        mapText(() => other),
      ),
    }),
    'more files than are read, beside': all({
      ...rename((name) => `src/${name}`),
      ...Object.fromEntries(
        Array.from({ length: 600 }, (_, at) => [`assets/chunk${at}.js`, 'export {};']),
      ),
    }),
    'two sheets': all({
      ...rename((name) => `sheet09/${name}`),
      ...rename(
        (name) => `sheet08/${name}`,
        mapText(() => 'export const convolve = 1;'),
      ),
    }),
    'the stubs of the kit above': all({
      ...rename((name) => name, mapNames(writeStubs)),
      ...rename((name) => `solution/${name}`),
    }),
    'everything in one file': all({ 'exercise1.ts': inOneFile() }, 'exercise2.ts'),
    'names that say nothing, and a barrel': all(
      {
        'relu.ts': right['exercise1.ts'] ?? '',
        'taylor.ts': right['exercise2.ts'] ?? '',
        'lrp.ts': right['exercise3.ts'] ?? '',
        'digits.ts': right['exercise4.ts'] ?? '',
        'index.ts': `export { rectifierLayer, rectifierNetwork, inductionStep } from './relu';\nexport * from './taylor';\nexport { propagate, networkA, networkB, networkC } from './lrp.js';\n`,
      },
      'exercise1.ts',
    ),
    // Imports.
    'names by tsconfig.json': all({
      ...rename((name) => `src/${name}`),
      'src/lib/one.ts': one,
      'src/exercise1.ts': `export * from '@/lib/one';\n`,
      'tsconfig.json':
        '{\n  // as usual\n  "compilerOptions": { "paths": { "@/*": ["./src/*"] } },\n}',
    }),
    'a stale helper.js': all(withHelper('helper.ts', './helper.js', { 'helper.js': other })),
    'a helper in another case': all(withHelper('Helper.ts', './helper')),
    'a helper in NFD': all(withHelper('hu\u0308lfe.ts', './h\u00fclfe')),
    'an import of a renamed exercise': all({
      ...rename((name) => name.replace('.', '-1.')),
      'index.ts': `export * from './exercise1.ts';`,
    }),
    // Text.
    'Windows-1252': all(
      mapText((text) => Buffer.from(`// für alle\n${text.replace(/[^\0-\xff]/g, '')}`, 'latin1')),
      'Windows-1252',
    ),
    'UTF-16 with a mark': all(mapText((text) => Buffer.from(`\ufeff${text}`, 'utf16le'))),
    'UTF-16 without a mark': all(mapText((text) => Buffer.from(text, 'utf16le'))),
    'CR alone': all(mapText((text) => text.replace(/\r?\n/g, '\r'))),
    CRLF: all(mapText((text) => text.replace(/\r?\n/g, '\r\n'))),
    'NUL characters at the end': all(
      mapText((text) => text + '\0'.repeat(512)),
      'invisible characters',
    ),
    'NUL characters, and a mark without width': all(
      mapText((text) => `\u200b${text.replace('\n', '\0\n')}\x1a`),
      'invisible characters',
    ),
    'line separators of Unicode': all(mapText((text) => text.replaceAll(';\n', ';\u2028'))),
    'a Markdown fence': all(
      mapText((text) => `\`\`\`ts\n${text}\n\`\`\`\n`),
      'Markdown fence',
    ),
    // Exports and what was left over.
    'a left-over main': all(
      mapText(
        (text) =>
          `${text}\nconst started = performance.now();\nsetTimeout(() => { throw new Error(); }, 0);\nif (process.argv[2] === 'x' || require.main === module) console.log(performance.now() - started, process.env.HOME);\n`,
      ),
    ),
    'module.exports beside imports': all(
      mapNames((name, text) => `${unexport(text)}\nmodule.exports = { ${listNames(name)} };\n`),
    ),
    'module.exports beside exports': all(
      mapNames((name, text) => `${text}\nmodule.exports = { ${listNames(name)} };\n`),
    ),
    'an object of a class by default': all({
      ...right,
      'exercise1.ts': `${unexport(one)}
class Solution {
  rectifierLayer(w: Matrix, a: Vector) { return rectifierLayer(w, a); }
  rectifierNetwork(ws: readonly Matrix[], x: Vector) { return rectifierNetwork(ws, x); }
  inductionStep = inductionStep;
}
export default new Solution();`,
    }),
    // Nothing to run.
    'nothing exported': none(
      mapText(unexport),
      'exercise1.ts exports none of the names that are asked for',
    ),
    'empty files': none(
      mapText(() => '\ufeff'),
      'exercise1.ts exports none',
    ),
    'a report alone': none({ 'report.pdf': '%PDF' }, 'report.pdf'),
    'programs in another language': none({ 'exercise1.py': 'pass' }, 'exercise1.py'),
    'nothing that compiles': none(
      { 'exercise1.ts': 'export const = ;' },
      'exercise1.ts does not compile',
    ),
  };
}
