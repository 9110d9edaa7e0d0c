import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findSubmissions } from '../../../src/discover/find-submissions.ts';
import { readSubmission } from '../../../src/discover/read-submission.ts';
import type { Submission } from '../../../src/records/submission.ts';
import { makeFolder } from './folders.ts';

const asked = ['exercise1.ts', 'exercise2.ts'].map((file) => ({ file, exports: [] }));
const code = 'export {};';

interface Entry {
  readonly name: string;
  readonly text?: string | Buffer;
  /** `0` a file, `1` another name of one, `2` a symbolic link, `3` and `4` devices, `5` a folder, `6` a pipe, `L`, `x`, `g`. */
  readonly type?: string;
  readonly link?: string;
  /** What the header says instead of the length: whoever made the archive may say anything. */
  readonly size?: string | Buffer;
  readonly checksum?: string;
}

/** Header and content of an entry, byte for byte as it is told. */
function write({ name, text = '', type = '0', link = '', size, checksum }: Entry): Buffer {
  const header = Buffer.alloc(512);
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  const told = size ?? sayLength(bytes.length);
  if (typeof told === 'string') header.write(told, 124, 12, 'latin1');
  else told.copy(header, 124);
  header.write('00000000000\0', 136);
  header.write(type, 156);
  header.write(link, 157, 100);
  header.write('ustar\x0000', 257, 'latin1');
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(checksum ?? `${sum.toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
}

function sayLength(bytes: number): string {
  return `${bytes.toString(8).padStart(11, '0')}\0`;
}

/** So many zeros as a file of an archive, packed the quick way, and copied nowhere. */
function packZeros(name: string, bytes: number): Buffer {
  const archive = Buffer.alloc(512 * Math.ceil(bytes / 512 + 3));
  write({ name, size: sayLength(bytes) }).copy(archive);
  return zlib.gzipSync(archive, { strategy: zlib.constants.Z_RLE });
}

function pack(...entries: readonly Entry[]): Buffer {
  return Buffer.concat([...entries.map(write), Buffer.alloc(1024)]);
}

function pax(fields: Readonly<Record<string, string>>, type = 'x'): Entry {
  const lines = Object.entries(fields).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = Buffer.byteLength(rest);
    const digits = String(length + String(length).length).length;
    return `${length + digits}${rest}`;
  });
  return { name: 'pax', type, text: lines.join('') };
}

async function read(archive: Buffer, name = 'a.tar'): Promise<Submission> {
  const folder = makeFolder({ [name]: archive });
  const { submissions } = await findSubmissions([folder], { asked, as: 'one' });
  return readSubmission(submissions[0]!, { validateManifest: () => [], asked });
}

const one: Entry = { name: 'exercise1.ts', text: code };
const two: Entry = { name: 'exercise2.ts', text: code };
const paths = ({ files }: Submission) => files.map(({ path }) => path);
const reasons = ({ leftOut }: Submission) =>
  leftOut.map(({ path, reason }) => `${path}: ${reason}`);

describe('a tar archive', () => {
  test.each<[string, Buffer]>([
    ['as it is', pack(one, two)],
    ['with folders of its own', pack({ name: 'sheet9/', type: '5' }, one, two)],
    [
      'with a long name by GNU',
      pack(
        { name: '././@LongLink', type: 'L', text: `exercise1.ts\0` },
        { ...one, name: 'x' },
        two,
      ),
    ],
    ['with a name by pax', pack(pax({ path: 'exercise1.ts' }), { ...one, name: 'x' }, two)],
    ['with pax fields for all', pack(pax({ comment: 'made' }, 'g'), one, two)],
    [
      'with a second name of a file',
      pack(
        { ...one, name: 'exercise2.ts' },
        { name: 'exercise1.ts', type: '1', link: 'exercise2.ts' },
      ),
    ],
    ['without an end', Buffer.concat([write(one), write(two)])],
    [
      'with a path that begins at the root',
      pack({ ...one, name: '/exercise1.ts' }, { ...two, name: './exercise2.ts' }),
    ],
    ['with two dots that stay inside', pack({ ...one, name: 'a/../exercise1.ts' }, two)],
  ])('%s is read', async (_, archive) => {
    for (const [bytes, name] of [
      [archive, 'a.tar'],
      [zlib.gzipSync(archive), 'a.tgz'],
    ] as const) {
      const submission = await read(bytes, name);
      expect(paths(submission)).toEqual(['exercise1.ts', 'exercise2.ts']);
      expect(submission.ungradable).toBeUndefined();
    }
  });

  test('gives nothing that is no file', async () => {
    const submission = await read(
      pack(
        one,
        two,
        { name: 'a.ts', type: '2', link: '/etc/passwd' },
        { name: 'b.ts', type: '1', link: '/etc/passwd' },
        { name: 'c.ts', type: '3' },
        { name: 'd.ts', type: '4' },
        { name: 'e.ts', type: '6' },
      ),
    );
    expect(paths(submission)).toEqual(['exercise1.ts', 'exercise2.ts']);
    expect(reasons(submission)).toEqual([
      'a.ts: it is a symbolic link, and links are not followed',
      'b.ts: it is a symbolic link, and links are not followed',
      'c.ts: it is no regular file',
      'd.ts: it is no regular file',
      'e.ts: it is no regular file',
    ]);
  });

  test.each([
    ['by its name', [{ ...one, name: '../exercise1.ts' }]],
    ['far down', [{ ...one, name: 'a/../../exercise1.ts' }]],
    ['by pax', [pax({ path: '../exercise1.ts' }), { ...one, name: 'x' }]],
  ])(
    'that leads out of itself %s holds no such file, and nobody is charged for it',
    async (_, entries) => {
      const submission = await read(pack(...entries, two));
      expect(paths(submission)).toEqual(['exercise2.ts']);
      expect(submission.ungradable?.[0]?.reason).toContain(
        'its path is no path inside the archive',
      );
    },
  );

  test('with a file twice is told, unless a second name is what it says', async () => {
    const submission = await read(pack(one, { ...one, text: 'other' }, two));
    expect(submission.ungradable?.[0]?.reason).toContain('the archive holds it more than once');
  });

  test('with folders in folders without end is read as deep as anybody goes', async () => {
    const deep = pax({ path: `${'a/'.repeat(5000)}exercise1.ts` });
    const submission = await read(pack(deep, { ...one, name: 'x' }, two));
    expect(paths(submission)).toEqual(['exercise2.ts']);
  });
});

describe('a broken tar archive', () => {
  const whole = pack(one, two);
  const large = (bytes: number) => {
    const size = Buffer.alloc(12);
    size[0] = 0x80;
    size.writeBigUInt64BE(BigInt(bytes), 4);
    return size;
  };

  test.each<[string, Buffer]>([
    ['cut off in a file', pack(one, { ...two, text: code.repeat(200) }).subarray(0, 1700)],
    [
      'cut off at the end of a block',
      pack(one, { ...two, text: `export const a = 1;${' '.repeat(600)}` }).subarray(0, 1024 + 1024),
    ],
    ['cut off in a header', whole.subarray(0, 1024 + 200)],
    [
      'with a wrong sum',
      Buffer.concat([write(one), write({ ...two, checksum: '000001\0 ' }), Buffer.alloc(1024)]),
    ],
    ['with a file of terabytes', pack(one, { ...two, size: large(2 ** 42) })],
    ['with a size that pax makes terabytes', pack(one, pax({ size: String(2 ** 42) }), two)],
    ['with a size that is no number', pack(one, { ...two, size: 'eleventh___' })],
  ])('%s costs nobody what is behind that place', async (_, archive) => {
    const submission = await read(archive);
    expect(paths(submission)).toContain('exercise1.ts');
    if (paths(submission).includes('exercise2.ts')) return;
    expect(submission.ungradable).toMatchObject([
      { reason: expect.stringContaining('exercise2.ts may be in what could not be read') },
    ]);
  });

  test('says what to do', async () => {
    const { ungradable } = await read(whole.subarray(0, 1100));
    expect(ungradable?.[0]?.todo).toMatch(/^get the archive again/);
  });

  test.each(['a.tgz', 'a.tar.gz'])('of gzip is told: %s', async (name) => {
    const packed = zlib.gzipSync(pack(one, two));
    const { ungradable } = await read(packed.subarray(0, packed.length - 20), name);
    expect(ungradable?.[0]?.reason).toMatch(/broken/);
  });
});

describe('an archive that is made to be expensive', () => {
  const seconds = async (archive: Buffer, name: string) => {
    const begun = process.cpuUsage();
    const submission = await read(archive, name);
    const { user, system } = process.cpuUsage(begun);
    return { submission, spent: (user + system) / 1e6 };
  };

  test('zeros without end', async () => {
    const bomb = packZeros('exercise1.ts', 3e8);
    const { submission, spent } = await seconds(bomb, 'a.tgz');
    expect(submission.ungradable?.[0]?.reason).toContain('it unpacks to more than 256 MB');
    expect(spent).toBeLessThan(4);
  });

  test('twenty thousand entries, each another name of the one before', async () => {
    const links = Array.from({ length: 2e4 }, (_, at) =>
      write({ name: `l${at}.ts`, type: '1', link: at === 0 ? 'exercise1.ts' : `l${at - 1}.ts` }),
    );
    const archive = Buffer.concat([write(one), ...links, write(two), Buffer.alloc(1024)]);
    const { submission, spent } = await seconds(archive, 'a.tar');
    expect(paths(submission)).toContain('exercise1.ts');
    expect(spent).toBeLessThan(6);
  });

  test('a bomb in a bomb', async () => {
    const inner = packZeros('a.ts', 9e7);
    const packs = Array.from({ length: 20 }, (_, at) => ({ name: `${at}.tgz`, bytes: inner }));
    const outer = Buffer.concat([
      ...packs.map(({ name, bytes }) =>
        Buffer.concat([
          write({ name, size: sayLength(bytes.length) }),
          bytes,
          Buffer.alloc((512 - (bytes.length % 512)) % 512),
        ]),
      ),
      Buffer.alloc(1024),
    ]);
    const { submission, spent } = await seconds(outer, 'a.tar');
    expect(submission.ungradable).toBeDefined();
    expect(spent).toBeLessThan(6);
  });
});
