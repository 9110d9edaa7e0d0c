import { zipSync, type AsyncZipOptions, type Zippable } from 'fflate';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findSubmissions } from '../../../src/discover/find-submissions.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import type { Submission } from '../../../src/records/submission.ts';
import { makeFolder } from './folders.ts';

const code = Buffer.from('export {};');
const plain = 'its path is no plain path inside the archive';
const broken = 'the archive is broken here; pack it again';

describe('an archive', () => {
  test('is read where a folder holds no source but in it', async () => {
    const folder = makeFolder({
      'ada/sheet09-ada.zip': pack({ 'exercise1.ts': code, 'lib/a.ts': code }),
      'ada/notes.pdf': '',
    });
    const { name, files, leftOut } = await readOnly(folder);
    expect(name).toBe('ada');
    expect(files).toEqual([
      { path: 'exercise1.ts', text: 'export {};' },
      { path: 'lib/a.ts', text: 'export {};' },
    ]);
    expect(leftOut).toEqual([]);
  });

  test('is read where it is all that the given folder holds, and in a class inside another folder', async () => {
    const archive = pack({ 'exercise1.ts': code });
    const folder = makeFolder({ 'class/ada/a.zip': archive, 'class/bo/b.zip': archive });
    const { submissions } = await findSubmissions([folder], ['exercise1.ts']);
    expect(submissions).toMatchObject([
      { name: 'ada', archive: 'a.zip' },
      { name: 'bo', archive: 'b.zip' },
    ]);
    expect(await readOnly(join(folder, 'class/ada'))).toMatchObject({
      files: [{ text: 'export {};' }],
    });
  });

  test('is looked through for the folder that its sources lie in', async () => {
    const archive = pack({
      'sheet9/work/exercise1.ts': code,
      'sheet9/work/lib/a.ts': code,
      'sheet9/work/a.md': code,
      'sheet9/notes.pdf': code,
      '__MACOSX/sheet9/work/._exercise1.ts': code,
    });
    const { files, leftOut } = await readArchive(archive);
    expect(files.map(({ path }) => path)).toEqual(['exercise1.ts', 'lib/a.ts']);
    expect(leftOut.map(({ path }) => path)).toEqual(['__MACOSX', 'a.md', 'sheet9/notes.pdf']);
  });

  test('is not read where a source lies beside it, and is told', async () => {
    const folder = makeFolder({ 'a.zip': pack({ 'exercise1.ts': code }), 'a.ts': '' });
    expect(await readOnly(folder)).toMatchObject({
      files: [{ path: 'a.ts' }],
      leftOut: [{ path: 'a.zip', reason: 'an archive is read only where it lies alone' }],
    });
  });

  test('is not read where another lies beside it, and both are told', async () => {
    const archive = pack({ 'exercise1.ts': code });
    const folder = makeFolder({ 'ada/a.zip': archive, 'ada/b.zip': archive });
    const { files, leftOut } = await readOnly(folder);
    expect(files).toEqual([]);
    expect(leftOut.map(({ path }) => path)).toEqual(['a.zip', 'b.zip']);
  });

  test('is not read where folders lie beside it', async () => {
    const archive = pack({ 'exercise1.ts': code });
    const folder = makeFolder({
      'ada/a.zip': archive,
      'ada/lib/a.ts': '',
      'ada/docs/': '',
      'bo/': '',
    });
    const { submissions } = await findSubmissions([folder], ['exercise1.ts']);
    expect(submissions[0]).not.toHaveProperty('archive');
  });

  test('that is a link is not read', async () => {
    const outside = makeFolder({ 'a.zip': pack({ 'exercise1.ts': code }) });
    const folder = makeFolder({ 'ada/': '' });
    symlinkSync(join(outside, 'a.zip'), join(folder, 'ada/a.zip'));
    expect(await readOnly(folder)).toMatchObject({ files: [], leftOut: [{ path: 'a.zip' }] });
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['no archive', Buffer.from('PK, but that is all '.repeat(10))],
    ['the first half of one', pack({ 'exercise1.ts': code }).subarray(0, 60)],
    ['one whose directory is elsewhere', patch(pack({ 'a.ts': code }), end, 16, 0xfffffff0)],
    ['one that promises more files', patch(pack({ 'a.ts': code }), end, 10, 0xffff)],
  ])('that is %s is told', async (_, archive) => {
    expect(await readArchive(archive)).toMatchObject({
      files: [],
      leftOut: [{ path: 'a.zip', reason: 'it is no ZIP archive, or a broken one; pack it again' }],
    });
  });

  test('that holds nothing is told', async () => {
    expect((await readArchive(pack({}))).leftOut).toEqual([
      { path: 'a.zip', reason: 'it is an empty archive' },
    ]);
  });

  test('of more than 50 MB is told', async () => {
    const folder = makeFolder({ 'ada/a.zip': '' });
    truncateSync(join(folder, 'ada/a.zip'), 50_000_001);
    expect((await readOnly(folder)).leftOut).toEqual([
      { path: 'a.zip', reason: 'it is larger than 50 MB' },
    ]);
  });
});

describe('a file of an archive is left out and named', () => {
  test.each([
    ['../exercise1.ts', plain],
    ['a/../../exercise1.ts', plain],
    ['/etc/exercise1.ts', plain],
    ['C:/exercise1.ts', plain],
    ['..\\exercise1.ts', plain],
    ['a\\exercise1.ts', plain],
    ['./exercise1.ts', plain],
    ['a//exercise1.ts', plain],
    ['a\0.ts', plain],
    [`${'long/'.repeat(300)}a.ts`, plain],
    ['inner.zip', 'an archive is read only where it lies alone'],
    ['.hidden.ts', 'it is hidden: its name starts with a dot'],
    ['view.tsx', 'JSX is not supported; write it as .ts'],
    ['EXERCISE1.TS', 'its ending is not in small letters'],
  ])('for its path: %s', async (path, reason) => {
    const { files, leftOut } = await readArchive(pack({ [path]: code, 'b.ts': code }));
    expect(files.map((file) => file.path)).toEqual(['b.ts']);
    expect(leftOut.map((left) => left.reason)).toEqual([reason]);
    expect(leftOut[0]?.path.length).toBeLessThan(1025);
  });

  test('for its folder, once', async () => {
    const archive = pack({ 'node_modules/a.ts': code, 'node_modules/b.ts': code, 'b.ts': code });
    expect((await readArchive(archive)).leftOut).toEqual([
      { path: 'node_modules', reason: 'folders of this name are not part of a submission' },
    ]);
  });

  test('where it lies too deep', async () => {
    const folders = `${'d/'.repeat(13)}`;
    const { leftOut } = await readArchive(pack({ [`${folders}a.ts`]: code, 'b.ts': code }));
    expect(leftOut[0]?.reason).toBe('it lies in more than 12 folders');
  });

  test('where it is there more than once, in all its forms', async () => {
    const archive = pack({ 'a.ts': Buffer.from('1'), 'b.ts': Buffer.from('2'), 'c.ts': code });
    archive.set(Buffer.from('a'), nameAt(archive, 'b.ts'));
    expect(await readArchive(archive)).toMatchObject({
      files: [{ path: 'c.ts' }],
      leftOut: [{ path: 'a.ts', reason: 'the archive holds it more than once' }],
    });
  });

  test('where its name is not UTF-8', async () => {
    const archive = pack({ 'a.ts': code, 'b.ts': code });
    archive.set([0xe9], nameAt(archive, 'a.ts'));
    const { files, leftOut } = await readArchive(archive);
    expect(files.map(({ path }) => path)).toEqual(['b.ts']);
    expect(leftOut[0]?.reason).toContain('not valid UTF-8');
  });

  test('where it is a symbolic link', async () => {
    const link = { os: 3, attrs: 0o120777 << 16 };
    const archive = pack({ 'a.ts': [Buffer.from('/etc/passwd'), link], 'b.ts': code });
    expect(await readArchive(archive)).toMatchObject({
      files: [{ path: 'b.ts' }],
      leftOut: [{ path: 'a.ts', reason: 'it is a symbolic link, and links are not followed' }],
    });
  });

  test.each([
    ['it is encrypted', 8, 1, 'it is encrypted; pack it without a password'],
    [
      'it is compressed with LZMA',
      10,
      14,
      'it is compressed in a way that is not read; pack it as usual',
    ],
    ['its checksum is another', 16, 1, broken],
    ['it is not where it should be', 42, 7, broken],
    ['it is nowhere', 42, 0xffffffff, broken],
    ['it ends behind the archive', 20, 0xfffffff, broken],
    ['it is packed into fewer bytes', 20, 5, broken],
    ['it is longer than it says', 24, 100, broken],
    ['it says that it is empty', 24, 0, broken],
    ['it is shorter than it says', 24, 500_000, broken],
    ['it says that it is large', 24, 1_000_001, 'it is larger than 1 MB'],
  ])('where %s', async (_, field, value, reason) => {
    const archive = pack({ 'a.ts': Buffer.alloc(5000, 'a') });
    const { files, leftOut } = await readArchive(patch(archive, directory, field, value));
    expect({ files, leftOut }).toEqual({ files: [], leftOut: [{ path: 'a.ts', reason }] });
  });

  test('where it is not compressed and longer than it says', async () => {
    const archive = pack({ 'a.ts': [code, { level: 0 }] });
    expect((await readArchive(patch(archive, directory, 24, 3))).leftOut).toEqual([
      { path: 'a.ts', reason: broken },
    ]);
  });

  test('where it would fill the memory, of which it gets no more than it says', async () => {
    const inflate = vi.spyOn(zlib, 'inflateRawSync');
    onTestFinished(() => inflate.mockRestore());
    const archive = pack({ 'a.ts': Buffer.alloc(20_000_000), 'b.ts': code });
    const { files, leftOut } = await readArchive(patch(archive, directory, 24, 900_000));
    expect(files.map(({ path }) => path)).toEqual(['b.ts']);
    expect(leftOut).toEqual([{ path: 'a.ts', reason: broken }]);
    expect(inflate.mock.calls.map(([, options]) => options)).toEqual([
      { maxOutputLength: 900_000 },
      { maxOutputLength: code.length },
    ]);
    expect(inflate.mock.results[0]?.type).toBe('throw');
  });

  test('where there is too much of it: 500 files, 8 MB, those of inner folders first', async () => {
    const many = Array.from({ length: 600 }, (_, i) => [`a/${1000 + i}.ts`, code] as const);
    const files = await readArchive(pack({ ...Object.fromEntries(many), 'z.ts': code }));
    expect(files.files).toHaveLength(500);
    expect(files.files.at(-1)?.path).toBe('z.ts');
    const large = Array.from(
      { length: 9 },
      (_, i) => [`${i}.json`, Buffer.alloc(950_000, ' ')] as const,
    );
    expect((await readArchive(pack(Object.fromEntries(large)))).leftOut).toEqual([
      { path: '8.json', reason: 'the source files are larger than 8 MB together' },
    ]);
  });
});

test('names of built-in properties are names like any other', async () => {
  const { files } = await readArchive(pack({ 'constructor.ts': code, '__proto__.ts': code }));
  expect(files.map(({ path }) => path)).toEqual(['__proto__.ts', 'constructor.ts']);
});

test('whatever its bytes are, an archive is read without an exception', async () => {
  const archive = pack({ 'exercise1.ts': code, 'lib/a.ts': Buffer.alloc(3000, 'x') });
  const folder = makeFolder({ 'ada/a.zip': '' });
  for (let at = 0; at < archive.length; at++) {
    for (const value of [0, 0x7f, 0xff]) {
      const changed = Buffer.from(archive);
      changed[at] = value;
      writeFileSync(join(folder, 'ada/a.zip'), changed);
      const { files, leftOut } = await readOnly(folder);
      expect(files.length + leftOut.length).toBeGreaterThan(0);
    }
  }
});

const directory = Buffer.from('PK\u0001\u0002');
const end = Buffer.from('PK\u0005\u0006');

function pack(
  files: Record<string, Uint8Array | [Uint8Array, AsyncZipOptions & { level?: 0 }]>,
): Buffer {
  return Buffer.from(zipSync(files as Zippable, { level: 9 }));
}

/** Another number in the record that begins with this signature, four bytes long or two. */
function patch(archive: Buffer, signature: Buffer, field: number, value: number): Buffer {
  const changed = Buffer.from(archive);
  const at = changed.indexOf(signature) + field;
  if ([8, 10].includes(field)) changed.writeUInt16LE(value, at);
  else changed.writeUInt32LE(value, at);
  return changed;
}

/** Where the archive's directory names a file. */
function nameAt(archive: Buffer, name: string): number {
  return archive.lastIndexOf(name);
}

function readArchive(archive: Uint8Array): Promise<Submission> {
  return readOnly(makeFolder({ 'ada/a.zip': archive }));
}

/** The only submission that is found in a folder. */
async function readOnly(folder: string): Promise<Submission> {
  const { submissions } = await findSubmissions([folder], ['exercise1.ts']);
  expect(submissions).toHaveLength(1);
  return readSubmission(submissions[0]!, { validateManifest: () => [] });
}
