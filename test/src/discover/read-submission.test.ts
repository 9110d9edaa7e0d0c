import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSubmissions } from '../../../src/discover/find-submissions.ts';
import { openAsSubmission } from '../../../src/discover/disk-folder.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import type { Submission } from '../../../src/records/submission.ts';
import { asNobody } from './as-nobody.ts';
import { makeFolder } from './folders.ts';

function read(folder: string): Promise<Submission> {
  const found = openAsSubmission(folder, { name: basename(folder), id: 'anna' });
  return readSubmission(found, { validateManifest: () => [], asked });
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  return (await read(folder)).files.map(({ path }) => path);
}

async function reasonFor(folder: string, path: string): Promise<string | undefined> {
  return (await read(folder)).leftOut.find((left) => left.path === path)?.reason;
}

const asked = [{ file: 'exercise1.ts', exports: [] }];

describe('what is read', () => {
  test('is every source file, with forward slashes, sorted by code units', async () => {
    const folder = makeFolder({
      'b.ts': '',
      'a.json': '',
      'B.mts': '',
      'lib/c.cts': '',
      'lib/deep/d.js': '',
      'e.mjs': '',
      'f.cjs': '',
    });
    expect(await pathsIn(folder)).toEqual([
      'B.mts',
      'a.json',
      'b.ts',
      'e.mjs',
      'f.cjs',
      'lib/c.cts',
      'lib/deep/d.js',
    ]);
  });

  test.each([
    ['plain UTF-8', Buffer.from('é😀\r\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffé😀\r\n')],
    ['UTF-16 LE with a byte order mark', Buffer.from('\ufeffé😀\r\n', 'utf16le')],
    ['UTF-16 BE with a byte order mark', Buffer.from('\ufeffé😀\r\n', 'utf16le').swap16()],
  ])('in %s is the same text', async (_, bytes) => {
    const { files } = await read(makeFolder({ 'a.ts': bytes }));
    expect(files).toEqual([{ path: 'a.ts', text: 'é😀\r\n' }]);
  });

  test('twins by case are files of their own, and twins by Unicode form are told', async () => {
    const folder = makeFolder({ 'a.ts': '1', 'A.ts': '2', 'é.ts': '3', 'e\u0301.ts': '4' });
    expect(await pathsIn(folder)).toEqual(['A.ts', 'a.ts']);
    expect(await reasonFor(folder, 'é.ts')).toBe(
      'several names are this one in another Unicode form',
    );
  });

  test.each([
    ['Windows-1252', Buffer.from('// é', 'latin1'), '// é', 'it was read as Windows-1252'],
    ['UTF-16 without a mark', Buffer.from('const a = 1;', 'utf16le'), 'const a = 1;', 'UTF-16'],
    [
      'UTF-16 BE without a mark',
      Buffer.from('const a = 1;', 'utf16le').swap16(),
      'const a = 1;',
      'UTF-16',
    ],
    ['half a letter at the end', Buffer.from([0x61, 0xc3]), 'aÃ', 'Windows-1252'],
    ['a Markdown fence', Buffer.from('```ts\nlet a;\n```\n'), '\nlet a;\n', 'Markdown fence'],
  ])('in %s is read, and told', async (_, bytes, text, oddity) => {
    const { files, notices } = await read(makeFolder({ 'a.ts': bytes }));
    expect(files).toEqual([{ path: 'a.ts', text }]);
    expect(notices).toMatchObject([{ kind: 'text', place: { file: 'a.ts' } }]);
    expect(notices?.[0]?.text).toContain(oddity);
  });

  test('with lines that end with CR alone has line feeds', async () => {
    const { files, notices } = await read(makeFolder({ 'a.ts': '// a\rlet b;\r' }));
    expect({ files, notices }).toEqual({
      files: [{ path: 'a.ts', text: '// a\nlet b;\n' }],
      notices: undefined,
    });
  });

  test('is a file that has several names, as snapshots make them', async () => {
    const folder = makeFolder({ 'a.ts': 'export {}' });
    linkSync(join(folder, 'a.ts'), join(folder, 'b.ts'));
    expect(await pathsIn(folder)).toEqual(['a.ts', 'b.ts']);
  });

  test('is nothing where the folder is gone, and the reason says so', async () => {
    const folder = join(makeFolder({}), 'gone');
    expect(await read(folder)).toMatchObject({
      files: [],
      leftOut: [{ path: '.', reason: 'it is not there any more' }],
    });
  });
});

describe('what is left out is named with its reason', () => {
  test.each([
    ['README.md', 'it is no TypeScript, JavaScript or JSON file'],
    ['.hidden.ts', 'it is hidden: its name starts with a dot'],
    ['exercise1.ts.', 'it is no TypeScript, JavaScript or JSON file'],
  ])('%s: %s', async (path, reason) => {
    const folder = makeFolder({ [path]: 'x' });
    expect(await read(folder)).toMatchObject({ files: [], leftOut: [{ path, reason }] });
  });

  test.each(['node_modules', '.git', '.vscode', '__MACOSX'])('the folder %s', async (name) => {
    const folder = makeFolder({ [`${name}/a.ts`]: '', [`lib/${name}/a.ts`]: '' });
    expect(await read(folder)).toMatchObject({
      files: [],
      leftOut: [{ path: name }, { path: `lib/${name}` }],
    });
  });

  test('a file that is no text', async () => {
    const folder = makeFolder({ 'a.ts': Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4, 5, 0]) });
    expect(await reasonFor(folder, 'a.ts')).toMatch(/^it is no text: most of it are control/);
  });

  test('a file of odd length that calls itself UTF-16', async () => {
    const folder = makeFolder({ 'a.ts': Buffer.from([0xff, 0xfe, 0x41]) });
    expect(await reasonFor(folder, 'a.ts')).toMatch(/not valid UTF-16 text/);
  });

  test('a link to a file, inside the folder or outside', async () => {
    const folder = makeFolder({ 'a.ts': 'export {}', 'lib/': '' });
    symlinkSync('a.ts', join(folder, 'inside.ts'));
    symlinkSync('/etc/passwd', join(folder, 'outside.ts'));
    symlinkSync('/', join(folder, 'root'));
    symlinkSync('nowhere', join(folder, 'dangling.ts'));
    symlinkSync('..', join(folder, 'lib/up'));
    const { files, leftOut } = await read(folder);
    expect(files.map(({ path }) => path)).toEqual(['a.ts']);
    expect(leftOut.map(({ path }) => path)).toEqual([
      'dangling.ts',
      'inside.ts',
      'outside.ts',
      'root',
      'lib/up',
    ]);
  });

  test('a pipe, without waiting for it', async () => {
    const folder = makeFolder({});
    execFileSync('mkfifo', [join(folder, 'exercise1.ts')]);
    expect(await reasonFor(folder, 'exercise1.ts')).toBe('it is no regular file');
  });

  test('a folder that is named like a file is entered', async () => {
    const folder = makeFolder({ 'exercise1.ts/index.ts': '' });
    expect(await pathsIn(folder)).toEqual(['index.ts']);
  });

  test.skipIf(process.platform === 'win32')(
    'what the permission to read is missing for, as no fault of the student',
    async (context) => {
      const folder = makeFolder({ 'a.ts': '', 'closed/b.ts': '', 'notes.pdf': '' });
      for (const path of ['a.ts', 'closed', 'notes.pdf']) chmodSync(join(folder, path), 0);
      const submission = await asNobody([folder], context, () => read(folder));
      chmodSync(join(folder, 'closed'), 0o700);
      const reason = 'the permission to read it is missing';
      const unreadable = [
        { path: 'a.ts', reason },
        { path: 'closed', reason },
      ];
      expect(submission.unreadable).toEqual(unreadable);
      const [file, closed] = unreadable;
      expect(submission.leftOut).toMatchObject([file, closed, { path: 'notes.pdf' }]);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'a folder and an archive that cannot be read at all',
    async (context) => {
      const folder = makeFolder({ 'ada/exercise1.ts': '', 'bo/a.zip': 'PK' });
      for (const path of ['ada', 'bo/a.zip']) chmodSync(join(folder, path), 0);
      const reason = 'the permission to read it is missing';
      await asNobody([folder], context, async () => {
        const { submissions } = await findSubmissions([folder], { asked });
        const [ada, bo] = await Promise.all(
          submissions.map((found) => readSubmission(found, { validateManifest: () => [], asked })),
        );
        expect(ada?.unreadable).toEqual([{ path: '.', reason }]);
        expect(bo?.unreadable).toEqual([{ path: 'a.zip', reason }]);
      });
      chmodSync(join(folder, 'ada'), 0o700);
    },
  );
});

describe('how much is read', () => {
  test('ends at 1 MB a file, whatever the file claims', async () => {
    const folder = makeFolder({ 'large.ts': '', 'right.json': `"${'x'.repeat(999_998)}"` });
    truncateSync(join(folder, 'large.ts'), 50_000_000);
    expect(await pathsIn(folder)).toEqual(['right.json']);
    expect(await reasonFor(folder, 'large.ts')).toBe('it is larger than 1 MB');
  });

  test('ends at 8 MB together, the files of inner folders being left out first', async () => {
    const folder = makeFolder({ 'exercise1.ts': 'export {}' });
    mkdirSync(join(folder, 'data'));
    for (let i = 0; i < 9; i++) writeFileSync(join(folder, `data/${i}.json`), ' '.repeat(950_000));
    const { files, leftOut } = await read(folder);
    expect(files.map(({ path }) => path)).toEqual([
      ...Array.from({ length: 8 }, (_, i) => `data/${i}.json`),
      'exercise1.ts',
    ]);
    expect(leftOut).toEqual([
      { path: 'data/8.json', reason: 'the source files are larger than 8 MB together' },
    ]);
  });

  test('ends at 500 files, the rest being counted', async () => {
    const folder = makeFolder({ 'exercise1.ts': '' });
    mkdirSync(join(folder, 'a'));
    for (let i = 0; i < 600; i++) writeFileSync(join(folder, `a/${1000 + i}.ts`), '');
    const { files, leftOut } = await read(folder);
    expect(files).toHaveLength(500);
    expect(files.at(-1)?.path).toBe('exercise1.ts');
    expect(leftOut).toHaveLength(21);
    expect(leftOut[0]).toEqual({
      path: 'a/1499.ts',
      reason: 'it comes after 500 other source files',
    });
    expect(leftOut[20]).toEqual({ path: 'and 81 more', reason: 'only the first 20 are listed' });
  });

  test('ends at 12 folders inside one another', async () => {
    const deep = Array.from({ length: 13 }, (_, i) => `d${i}`);
    const folder = makeFolder({
      [`${deep.slice(0, 12).join('/')}/in.ts`]: '',
      [`${deep.join('/')}/out.ts`]: '',
      'a.ts': '',
    });
    expect(await pathsIn(folder)).toEqual(['a.ts', `${deep.slice(0, 12).join('/')}/in.ts`]);
    expect(await reasonFor(folder, deep.join('/'))).toBe('it lies in more than 12 folders');
  });

  test('what was meant to be read is named before what was not', async () => {
    const folder = makeFolder({ 'a.ts': '', 'zz/late.ts': Buffer.from([1, 2, 3, 4, 5]) });
    for (let i = 0; i < 30; i++) writeFileSync(join(folder, `${i}.pdf`), '');
    expect((await read(folder)).leftOut[0]?.path).toBe('zz/late.ts');
  });
});
