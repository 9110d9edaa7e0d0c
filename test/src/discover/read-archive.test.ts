import { zipSync, type AsyncZipOptions, type Zippable } from 'fflate';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findSubmissions } from '../../../src/discover/find-submissions.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import type { Submission } from '../../../src/records/submission.ts';
import { makeFolder } from './folders.ts';

const asked = [{ file: 'exercise1.ts', exports: [] }];
const code = Buffer.from('export {};');
const plain = 'its path is no path inside the archive';
const brokenZip = 'it is a broken ZIP archive';
const broken = 'the archive is broken here; pack it again';

describe('an archive', () => {
  test('is read like the folder that it was made of', async () => {
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
    expect(leftOut.map(({ path }) => path)).toEqual(['notes.pdf']);
  });

  test('is read where it is all that is given, by itself or in a folder', async () => {
    const archive = pack({ 'exercise1.ts': code });
    const folder = makeFolder({ 'class/ada/a.zip': archive, 'class/bo/b.zip': archive });
    const { submissions } = await findSubmissions([folder], { asked });
    expect(submissions).toMatchObject([{ name: 'ada' }, { name: 'bo' }]);
    for (const given of ['class/ada', 'class/ada/a.zip'])
      expect(await readOnly(join(folder, given))).toMatchObject({
        files: [{ path: 'exercise1.ts', text: 'export {};' }],
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
    const { files } = await readArchive(archive);
    expect(files.map(({ path }) => path)).toEqual(['exercise1.ts', 'lib/a.ts']);
  });

  test('in an archive is read, so many of them deep', async () => {
    const once = pack({ 'exercise1.ts': code });
    const [twice, thrice] = [pack({ 'a.zip': once }), pack({ 'a.zip': pack({ 'a.zip': once }) })];
    for (const archive of [twice, thrice])
      expect((await readArchive(archive)).files).toMatchObject([{ path: 'exercise1.ts' }]);
    const { ungradable } = await readArchive(pack({ 'a.zip': thrice }));
    expect(ungradable?.[0]?.reason).toContain('it lies in more than 3 other archives');
  });

  test('beside the same files changes nothing, and beside others nothing is guessed', async () => {
    const folder = makeFolder({ 'a.zip': pack({ 'exercise1.ts': code }), 'exercise1.ts': code });
    const same = await readOnly(folder);
    expect(same.ungradable).toBe(undefined);
    expect(same.files.find(({ standsFor }) => standsFor)).toBe(undefined);
    writeFileSync(join(folder, 'exercise1.ts'), 'export const other = 1;');
    expect((await readOnly(folder)).files.map(({ path }) => path)).toContain('exercise1.ts');
  });

  test('that is a link is not read', async () => {
    const outside = makeFolder({ 'a.zip': pack({ 'exercise1.ts': code }) });
    const folder = makeFolder({ 'ada/': '' });
    symlinkSync(join(outside, 'a.zip'), join(folder, 'ada/a.zip'));
    expect(await readOnly(folder)).toMatchObject({ files: [], leftOut: [{ path: 'a.zip' }] });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'it is empty'],
    [
      'no archive',
      Buffer.from('PK, but that is all '.repeat(10)),
      'it is no archive, or a broken one',
    ],
    ['the first half of one', pack({ 'exercise1.ts': code }).subarray(0, 60), brokenZip],
    [
      'one whose directory is elsewhere',
      patch(pack({ 'a.ts': code }), end, 16, 0xfffffff0),
      brokenZip,
    ],
    ['one that promises more files', patch(pack({ 'a.ts': code }), end, 10, 0xffff), brokenZip],
    [
      'a RAR archive',
      Buffer.from('Rar!\x1a\x07\x01\0....'),
      'it is a RAR archive, which is not read',
    ],
    [
      'a 7z archive',
      Buffer.from("7z\xbc\xaf'\x1c....", 'latin1'),
      'it is a 7z archive, which is not read',
    ],
    [
      'compressed by xz',
      Buffer.from('\xfd7zXZ\0....', 'latin1'),
      'it is compressed by xz, which is not read',
    ],
  ])('that is %s is no grade, and is told', async (_, archive, reason) => {
    const { files, leftOut, ungradable } = await readArchive(archive);
    expect({ files, leftOut }).toEqual({ files: [], leftOut: [{ path: 'a.zip', reason }] });
    expect(ungradable?.[0]?.reason).toBe(
      `exercise1.ts may be in what could not be read: a.zip: ${reason}`,
    );
  });

  test('that holds nothing is no grade', async () => {
    expect((await readArchive(pack({}))).ungradable?.[0]?.reason).toContain(
      'there is no exercise1.ts',
    );
  });

  test('of more than 100 MB is told', async () => {
    const folder = makeFolder({ 'ada/a.zip': '' });
    truncateSync(join(folder, 'ada/a.zip'), 100_000_001);
    expect((await readOnly(folder)).leftOut).toEqual([
      { path: 'a.zip', reason: 'it is larger than 100 MB' },
    ]);
  });

  test('with thousands of entries that share megabytes of nothing costs no time', async () => {
    // Blocks of deflate without content, and an end.
    const blocks = Buffer.concat([
      Buffer.alloc(5 * 800_000, Buffer.from([0, 0, 0, 0xff, 0xff])),
      Buffer.from([3, 0]),
    ]);
    const archive = shareOne(blocks, 500);
    const start = process.cpuUsage();
    const { leftOut } = await readArchive(archive);
    const { user } = process.cpuUsage(start);
    expect(leftOut).toHaveLength(21);
    expect(user / 1e6).toBeLessThan(2);
  });
});

describe('a file of an archive is left out and named', () => {
  test.each([
    ['../exercise1.ts', plain],
    ['a/../../exercise1.ts', plain],
    ['..\\exercise1.ts', plain],
    ['a\0.ts', plain],
    [`${'long/'.repeat(300)}a.ts`, plain],
    ['.hidden.ts', 'it is hidden: its name starts with a dot'],
  ])('for its path: %s', async (path, reason) => {
    const { files, leftOut } = await readArchive(pack({ [path]: code, 'b.ts': code }));
    expect(files.map((file) => file.path)).toEqual(['b.ts']);
    expect(leftOut.map((left) => left.reason)).toEqual([reason]);
    expect(leftOut[0]?.path.length).toBeLessThan(1025);
  });

  test.each([
    ['/etc/a.ts', 'etc/a.ts'],
    ['C:/work/a.ts', 'work/a.ts'],
    ['work\\a.ts', 'work/a.ts'],
    ['./a.ts', 'a.ts'],
    ['a//a.ts', 'a/a.ts'],
    ['lib/../a.ts', 'a.ts'],
    ['A.TS', 'A.TS'],
    ['view.tsx', 'view.tsx'],
  ])('not for how its path is written: %s is %s', async (path, plainly) => {
    const { files } = await readArchive(pack({ [path]: code, 'exercise1.ts': code }));
    expect(files.map((file) => file.path)).toEqual([plainly, 'exercise1.ts'].sort());
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
      leftOut: [{ path: 'a.ts', reason: 'the archive holds it more than once, and not the same' }],
    });
  });

  test('not for a name that is not UTF-8', async () => {
    const archive = pack({ 'a.ts': code, 'b.ts': code });
    archive.set([0x81], nameAt(archive, 'a.ts'));
    const { files } = await readArchive(archive);
    expect(files.map(({ path }) => path)).toEqual(['b.ts', 'ü.ts']);
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
      'it is compressed in a way that is not read; pack it as an ordinary ZIP archive',
    ],
    ['its checksum is another', 16, 1, broken],
    ['it is not where it should be', 42, 7, broken],
    ['it is nowhere', 42, 0xffffffff, broken],
    ['it ends behind the archive', 20, 0xfffffff, broken],
    ['it is packed into fewer bytes', 20, 5, broken],
    ['it is longer than it says', 24, 100, broken],
    ['it says that it is empty', 24, 0, broken],
    ['it says that it is packed into more', 20, 6000, broken],
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
  for (let at = 0; at < archive.length; at++) {
    for (const value of [0, 0x7f, 0xff]) {
      const changed = Buffer.from(archive);
      changed[at] = value;
      // The way over the disk is the same for all of them.
      const read = at % 16 === 0 ? readArchive : readInMemory;
      const { files, leftOut, ungradable } = await read(changed);
      expect(files.length + leftOut.length + (ungradable?.length ?? 0)).toBeGreaterThan(0);
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

/** An archive in which so many files are one and the same piece of it. */
function shareOne(packed: Buffer, count: number): Buffer {
  const header = Buffer.alloc(34);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(4, 26);
  header.write('a.ts', 30);
  const entries = Array.from({ length: count }, (_, at) => {
    const name = `${1000 + at}.ts`;
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(900_000, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.write(name, 46);
    return entry;
  });
  const ending = Buffer.alloc(22);
  ending.writeUInt32LE(0x06054b50, 0);
  ending.writeUInt16LE(count, 10);
  ending.writeUInt32LE(header.length + packed.length, 16);
  return Buffer.concat([header, packed, ...entries, ending]);
}

function readArchive(archive: Uint8Array): Promise<Submission> {
  return readOnly(makeFolder({ 'ada/a.zip': archive }));
}

/** The same without a disk below it. */
function readInMemory(archive: Buffer): Promise<Submission> {
  const read = () => ({ kind: 'bytes', bytes: archive }) as const;
  const folder = { list: () => ({ entries: [{ kind: 'file', name: 'a.zip', read } as const] }) };
  return readSubmission(
    { id: 'ada', name: 'ada', person: { name: 'ada', source: 'folder' }, folder },
    { validateManifest: () => [], asked },
  );
}

/** The only submission that is found in a folder. */
async function readOnly(folder: string): Promise<Submission> {
  const { submissions } = await findSubmissions([folder], { asked });
  expect(submissions).toHaveLength(1);
  return readSubmission(submissions[0]!, { validateManifest: () => [], asked });
}
