import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findSubmissions, type FoundSubmission } from '../../../src/discover/find-submissions.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import { UsageError } from '../../../src/records/errors.ts';
import { makeFolder } from './folders.ts';

const asked = ['exercise1.ts', 'exercise2.ts'].map((file) => ({ file, exports: [] }));

async function namesIn(folder: string): Promise<readonly string[]> {
  const { submissions } = await findSubmissions([folder], { asked });
  return submissions.map(({ name }) => name);
}

async function pathsOf(found: FoundSubmission | undefined): Promise<readonly string[]> {
  const { files } = await readSubmission(found!, { validateManifest: () => [], asked });
  return files.map(({ path }) => path);
}

describe('a repository of a course is a class', () => {
  test.each(['submissions', 'sheet9', 'Abgaben', 'Blatt 09'])(
    'whose submissions lie in %s, beside its own folders',
    async (name) => {
      const folder = makeFolder({
        'README.md': '',
        'docs/plan.md': '',
        [`${name}/ada/exercise1.ts`]: '',
        [`${name}/bob/exercise1.ts`]: '',
      });
      expect(await namesIn(folder)).toEqual(['ada', 'bob']);
      const { leftOut } = await findSubmissions([folder], { asked });
      expect(leftOut.map(({ path }) => basename(path)).sort()).toEqual(['README.md', 'docs']);
    },
  );

  test('but no folder of versions is, in which somebody keeps sources', async () => {
    const folder = makeFolder({
      'package.json': '',
      'docs/plan.md': '',
      'src/first/exercise1.ts': '',
      'src/second/exercise1.ts': '',
    });
    expect(await namesIn(folder)).toEqual([basename(folder)]);
  });
});

describe('a folder is one submission', () => {
  test.each([
    ['exercise1.ts'],
    ['Exercise1.ts'],
    ['exercise_2.js'],
    ['exercise-1 .TS'],
    ['excercise1.ts'],
    ['submission.json'],
  ])('that holds %s, whatever folders lie beside it', async (file) => {
    const folder = makeFolder({ [file]: '', 'lib/a.ts': '', 'old/exercise1.ts': '' });
    expect(await namesIn(folder)).toEqual([basename(folder)]);
  });

  test('whatever earlier versions of it lie in one of its folders', async () => {
    const folder = makeFolder({
      'exercise1.ts': '',
      'old/first/exercise1.ts': '',
      'old/second/exercise1.ts': '',
    });
    expect(await namesIn(folder)).toEqual([basename(folder)]);
  });

  test('with several exercises of its own, whatever versions of them lie in its folders', async () => {
    const folder = makeFolder({
      'exercise1.ts': '',
      'exercise2.ts': '',
      'first/exercise1.ts': '',
      'second/exercise1.ts': '',
    });
    expect(await namesIn(folder)).toEqual([basename(folder)]);
  });

  test('that holds files only', async () => {
    const folder = makeFolder({ 'notes.txt': '' });
    expect(await namesIn(folder)).toEqual([basename(folder)]);
  });

  test('whose only folders are those of tools', async () => {
    const folder = makeFolder({
      'notes.txt': '',
      'node_modules/a/': '',
      '.git/': '',
      '__MACOSX/': '',
    });
    expect(await namesIn(folder)).toEqual([basename(folder)]);
  });

  test('that is given by a symbolic link', async () => {
    const folder = makeFolder({ 'real/exercise1.ts': '' });
    symlinkSync(join(folder, 'real'), join(folder, 'linked'));
    const { submissions } = await findSubmissions([join(folder, 'linked')], { asked });
    expect(submissions).toMatchObject([
      { place: join(folder, 'linked'), name: 'linked', id: 'linked' },
    ]);
  });
});

describe('a folder of submissions', () => {
  test('gives each of its folders, sorted by code units', async () => {
    const folder = makeFolder({ 'b/': '', 'a/exercise1.ts': '', 'B/': '', 'é/': '', 'z/': '' });
    expect(await namesIn(folder)).toEqual(['B', 'a', 'b', 'z', 'é']);
  });

  test('gives both of two folders whose names differ by their Unicode form', async () => {
    const folder = makeFolder({ 'Ren\u00e9e/exercise1.ts': '1', 'Rene\u0301e/exercise1.ts': '2' });
    const { submissions } = await findSubmissions([folder], { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['Rene\u0301e', 'Ren\u00e9e']);
  });

  test('leaves out folders of tools', async () => {
    const folder = makeFolder({ 'a/': '', 'node_modules/': '', '.git/': '', '__MACOSX/': '' });
    const { submissions, leftOut } = await findSubmissions([folder], { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['a']);
    expect(leftOut).toEqual([]);
  });

  test.each(['Exercise 9.pdf', 'Exercise 1.pdf'])(
    'gives its folders where %s lies beside them',
    async (file) => {
      const folder = makeFolder({ 'a/notes.txt': '', 'b/exercise1.ts': '', [file]: '' });
      const { submissions, leftOut } = await findSubmissions([folder], { asked });
      expect(submissions.map(({ name }) => name)).toEqual(['a', 'b']);
      expect(leftOut.map(({ path }) => path)).toEqual([join(folder, file)]);
    },
  );

  test.each(['submission.json', 'exercise1.ts'])(
    'gives its folders where a stray %s lies beside several that are submissions',
    async (file) => {
      const folder = makeFolder({
        'a/exercise1.ts': '',
        'b/exercise2.ts': '',
        'c/': '',
        [file]: '',
      });
      const { submissions, leftOut } = await findSubmissions([folder], { asked });
      expect(submissions.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
      expect(leftOut).toEqual([
        { path: join(folder, file), reason: 'it lies beside the folders of submissions' },
      ]);
    },
  );

  test('names files that lie beside the submissions', async () => {
    const folder = makeFolder({ 'a/': '', 'grades.csv': '' });
    const { leftOut } = await findSubmissions([folder], { asked });
    expect(leftOut).toEqual([
      { path: join(folder, 'grades.csv'), reason: 'it lies beside the folders of submissions' },
    ]);
  });

  test('does not follow a link to another folder, and says so', async () => {
    const outside = makeFolder({ 'exercise1.ts': '' });
    const folder = makeFolder({ 'a/': '' });
    symlinkSync(outside, join(folder, 'b'));
    const { submissions, leftOut } = await findSubmissions([folder], { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['a']);
    expect(leftOut).toEqual([
      {
        path: join(folder, 'b'),
        reason: 'it is a symbolic link to a folder, and links are not followed',
      },
    ]);
  });

  test('that holds nothing but links to folders gives no submission', async () => {
    const folder = makeFolder({});
    symlinkSync(makeFolder({}), join(folder, 'a'));
    const { submissions, leftOut } = await findSubmissions([folder], { asked });
    expect(submissions).toEqual([]);
    expect(leftOut).toHaveLength(1);
  });

  test('gives hostile names as they stand, each with an id of its own', async () => {
    const names = ['con', 'CON', 'a\nb', '\u202eevil', '😀', 'dot.', '...x', 'x'.repeat(255), ' '];
    const folder = makeFolder({});
    for (const name of names) mkdirSync(join(folder, name));
    const { submissions } = await findSubmissions([folder], { asked });
    // A name that starts with a dot is hidden, whatever follows.
    expect(submissions.map(({ name }) => name)).toEqual(names.filter((n) => n !== '...x').sort());
    expect(new Set(submissions.map(({ id }) => id)).size).toBe(names.length - 1);
  });

  test.skipIf(process.platform !== 'linux')('reads a folder whose name is not UTF-8', async () => {
    const folder = makeFolder({ 'a/': '', 'b/': '' });
    const lost = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x4d, 0xfc])]);
    renameSync(join(folder, 'b'), lost);
    writeFileSync(Buffer.concat([lost, Buffer.from('/exercise1.ts')]), 'export {};');
    const { submissions } = await findSubmissions([folder], { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['Mü', 'a']);
    expect(await pathsOf(submissions[0])).toEqual(['exercise1.ts']);
  });
});

describe('a folder around everything', () => {
  const around = 'Ada_12_assignsubmission_file_/sheet9';

  test.each([
    ['nothing else', {}],
    ['what tools and readers put there', { '__MACOSX/a.ts': '', '.DS_Store': '', 'notes.pdf': '' }],
  ])('of a submission is looked through, beside %s', async (_, beside) => {
    const files = Object.entries(beside).map(([path, text]) => [
      `Ada_12_assignsubmission_file_/${path}`,
      text,
    ]);
    const folder = makeFolder({
      [`${around}/inner/exercise1.ts`]: '',
      'bo/exercise1.ts': '',
      ...Object.fromEntries(files),
    });
    const { submissions } = await findSubmissions([folder], { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['Ada_12_assignsubmission_file_', 'bo']);
    expect(await pathsOf(submissions[0])).toEqual(['exercise1.ts']);
  });

  test.each(['lib.ts', 'submission.json', 'two/lib.ts'])(
    'of the files of a submission is a folder of it where %s lies beside it',
    async (file) => {
      const folder = makeFolder({ 'a/': '', [`b/${file}`]: '{}', 'b/inner/exercise1.ts': '' });
      const { submissions } = await findSubmissions([folder], { asked });
      expect(await pathsOf(submissions.find(({ name }) => name === 'b'))).toEqual(
        [file, 'inner/exercise1.ts'].sort(),
      );
    },
  );

  test('of a class is looked through, and names what lies in it', async () => {
    const folder = makeFolder({
      'grades.csv': '',
      'download/list.txt': '',
      'download/sheet9/a/inner/exercise1.ts': '',
      'download/sheet9/b/': '',
      'download/sheet9/Exercise 9.pdf': '',
    });
    const { submissions, leftOut } = await findSubmissions([folder], { asked });
    expect(submissions).toMatchObject([
      { name: 'a', place: join(folder, 'download/sheet9/a') },
      { name: 'b', place: join(folder, 'download/sheet9/b') },
    ]);
    expect(leftOut.map(({ path }) => path)).toEqual([
      join(folder, 'download/sheet9/Exercise 9.pdf'),
      join(folder, 'download/list.txt'),
      join(folder, 'grades.csv'),
    ]);
  });

  test('of one submission is no class for the folders in it', async () => {
    const folder = makeFolder({ 'ada/docs/': '', 'ada/lib/a.ts': '' });
    expect(await namesIn(folder)).toEqual(['ada']);
  });

  test('of a class of one gives the outer folder the name', async () => {
    const folder = makeFolder({ 'ada/sheet9/exercise1.ts': '' });
    const { submissions } = await findSubmissions([folder], { asked });
    expect(submissions).toMatchObject([{ name: 'ada' }]);
  });

  test('is looked for in so many folders and no more', async () => {
    const path = Array.from({ length: 40 }, () => 'd').join('/');
    const folder = makeFolder({ [`${path}/exercise1.ts`]: '', 'b/': '' });
    expect(await namesIn(folder)).toEqual(['b', 'd']);
    expect(await namesIn(join(folder, 'd'))).toEqual(['d']);
  });
});

describe('the folder of the reports', () => {
  const reports = {
    'out/index.html': '',
    'out/staff/a/result.json': '',
    'out/students/a/report.md': '',
  };

  test.each([
    ['beside the submissions', { 'a/exercise1.ts': '', 'b/': '' }],
    ['beside a single one', { 'a/sheet9/exercise1.ts': '' }],
  ])('is none of the submissions where it lies %s', async (_, files) => {
    const folder = makeFolder({ ...files, ...reports });
    const out = join(folder, 'out');
    const { submissions, leftOut } = await findSubmissions([folder], { asked, out });
    expect(submissions.map(({ name }) => name)).not.toContain('out');
    expect(submissions.map(({ name }) => name)).toContain('a');
    expect(leftOut).toEqual([]);
  });

  test.each([
    ['is there', reports],
    ['is still to be made', {}],
  ])('is no part of the submission that it lies in, where it %s', async (_, files) => {
    const folder = makeFolder({ 'exercise1.ts': '', ...files });
    const link = join(makeFolder({}), 'link');
    symlinkSync(folder, link);
    for (const [given, around] of [
      [folder, folder],
      [folder, link],
      [link, folder],
    ] as const) {
      const found = await findSubmissions([given], { asked, out: join(around, 'out') });
      const submission = found.submissions[0]!;
      const { files, leftOut } = await readSubmission(submission, {
        validateManifest: () => [],
        asked,
      });
      expect(files.map(({ path }) => path)).toEqual(['exercise1.ts']);
      expect(leftOut).toEqual([]);
    }
  });

  test('may hold the submissions, or lie anywhere else', async () => {
    const folder = makeFolder({ 'in/a/exercise1.ts': '', 'in/b/': '' });
    for (const out of [folder, join(folder, 'in..'), join(folder, 'else')]) {
      const { submissions } = await findSubmissions([join(folder, 'in')], { asked, out });
      expect(submissions.map(({ name }) => name)).toEqual(['a', 'b']);
    }
  });

  test.each(['.', 'a', 'b', 'c', 'd'])('is not what is graded: %s', async (name) => {
    const folder = makeFolder({
      'a/exercise1.ts': '',
      'b/sheet9/exercise1.ts': '',
      'c/c.zip': '',
      'd/lib.ts': '',
    });
    const out = join(folder, name);
    await expect(findSubmissions([folder], { asked, out })).rejects.toThrow(
      `the reports cannot go into '${out}', which is what is graded; choose another folder with --out`,
    );
  });
});

describe('several folders', () => {
  test('with submissions of the same name keep them apart in the order given', async () => {
    const folder = makeFolder({ 'one/anna/': '', 'two/anna/': '', 'two/ben/': '' });
    const [one, two] = [join(folder, 'one'), join(folder, 'two')];
    const { submissions } = await findSubmissions([one, two], { asked });
    expect(submissions).toMatchObject([
      { place: join(one, 'anna'), name: 'anna', id: 'anna' },
      { place: join(two, 'anna'), name: 'anna', id: 'anna-2' },
      { place: join(two, 'ben'), name: 'ben', id: 'ben' },
    ]);
  });

  test('that overlap give a submission once', async () => {
    const folder = makeFolder({ 'anna/exercise1.ts': '', 'ben/': '' });
    symlinkSync(folder, join(folder, '.again'));
    const given = [folder, join(folder, 'anna'), `${folder}/./`, join(folder, '.again')];
    const { submissions } = await findSubmissions(given, { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['anna', 'ben']);
  });

  test('under two names keep the one that was given first', async () => {
    const folder = makeFolder({ 'anna/exercise1.ts': '' });
    symlinkSync(join(folder, 'anna'), join(folder, 'ben'));
    const given = [join(folder, 'ben'), join(folder, 'anna')];
    const { submissions } = await findSubmissions(given, { asked });
    expect(submissions.map(({ name }) => name)).toEqual(['ben']);
  });
});

describe('what cannot be graded is a usage error', () => {
  test('for a folder that does not exist', async () => {
    const missing = join(makeFolder({}), 'nowhere');
    await expect(findSubmissions([missing], { asked })).rejects.toThrow(UsageError);
    await expect(findSubmissions([missing], { asked })).rejects.toThrow(
      `'${missing}' cannot be graded: there is no such folder; give the folder of a submission`,
    );
  });

  test('for an empty name, which is not the folder that the command runs in', async () => {
    await expect(findSubmissions([''], { asked })).rejects.toThrow(
      /^an empty name is no folder; give the folder/,
    );
  });

  test.each([
    ['that is empty', {}],
    ['of which all is hidden', { '.DS_Store': '', '.git/': '' }],
  ])('for a folder %s', async (_, files) => {
    const folder = makeFolder(files);
    await expect(findSubmissions([folder], { asked })).rejects.toThrow(
      `there is nothing in '${folder}'; give the folder`,
    );
  });

  test('for a file', async () => {
    const file = join(makeFolder({ 'exercise1.ts': '' }), 'exercise1.ts');
    await expect(findSubmissions([file], { asked })).rejects.toThrow(/is no folder/);
  });

  test('for a pipe, without waiting for it', async () => {
    const pipe = join(makeFolder({}), 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(findSubmissions([pipe], { asked })).rejects.toThrow(/is no folder/);
  });

  test('for a path through a file', async () => {
    const folder = makeFolder({});
    writeFileSync(join(folder, 'file'), '');
    await expect(findSubmissions([join(folder, 'file/x')], { asked })).rejects.toThrow(UsageError);
  });
});
