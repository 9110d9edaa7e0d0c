import { createTarDecoder } from 'modern-tar';
import type { ReadableStream } from 'node:stream/web';
import zlib from 'node:zlib';
import { readArchiveKind, isArchiveName } from './archive-kind.ts';
import { spentReason, type UnpackBudget } from './budget.ts';
import { brokenGzip, brokenHere } from './broken.ts';
import { caps } from './caps.ts';
import { normalizePath } from './entry-names.ts';
import { isToolFolder } from './folder.ts';
import { buildFolder, type Packed } from './packed-folder.ts';
import { isReadName } from './source-names.ts';
import type { Opened } from './opened.ts';

/** What a tar archive holds. Only files that might be read are kept, the rest goes by. */
export async function openTar(archive: Buffer, budget: UnpackBudget): Promise<Opened> {
  return { kind: 'folder', folder: buildFolder(await readAll([archive], budget)) };
}

/** What was compressed by gzip: a tar archive, or a single file, whose name is that of the archive without its ending. */
export async function openGzip(
  archive: Buffer,
  name: string,
  budget: UnpackBudget,
): Promise<Opened> {
  const scanned: Buffer[] = [];
  try {
    const chunks = gunzip(archive, budget);
    const head = await takeHead(chunks);
    if (readArchiveKind(head).kind === 'tar')
      return {
        kind: 'folder',
        folder: buildFolder(await readAll(chain(head, chunks), budget)),
      };
    scanned.push(head);
    for await (const chunk of chunks) scanned.push(chunk);
  } catch (error) {
    return { kind: 'unread', reason: error instanceof Spent ? error.message : brokenGzip };
  }
  const bytes = Buffer.concat(scanned);
  const path = name.replace(/\.t?gz$/i, '');
  return {
    kind: 'folder',
    folder: buildFolder([
      {
        path: path === '' ? name : path,
        content: {
          kind: 'file',
          read: (most) =>
            bytes.length > most
              ? { kind: 'too-large', bytes: bytes.length }
              : { kind: 'bytes', bytes },
        },
      },
    ]),
  };
}

class Spent extends Error {}

async function* gunzip(archive: Buffer, budget: UnpackBudget): AsyncGenerator<Buffer> {
  const unzip = zlib.createGunzip({ chunkSize: 1 << 18 });
  // In pieces, so that blocks without content are noticed before all of them were gone through.
  const pieces = (function* () {
    for (let at = 0; at < archive.length; at += piece) yield archive.subarray(at, at + piece);
  })();
  let [given, got] = [0, 0];
  const feed = (): void => {
    const next = pieces.next();
    if (next.done === true) return void unzip.end();
    given += next.value.length;
    if (given > got * 1.01 + 4 * piece) return void unzip.destroy(new Spent(brokenGzip));
    unzip.write(next.value, (error) => (error ? undefined : feed()));
  };
  feed();
  for await (const chunk of unzip as AsyncIterable<Buffer>) {
    got += chunk.length;
    budget.scanned -= chunk.length;
    if (budget.scanned < 0)
      throw new Spent(`it unpacks to more than ${caps.scannedBytes / 1e6} MB`);
    yield chunk;
  }
}

const piece = 1 << 18;

async function takeHead(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < 512) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* chain(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* chunks;
}

function toStream(chunks: Iterable<Buffer> | AsyncIterable<Buffer>): ReadableStream<Uint8Array> {
  // Types of the web's streams differ between Node and the library; the streams do not.
  return globalThis.ReadableStream.from(chunks as AsyncIterable<Uint8Array>) as never;
}

/** Some programs leave out the two empty blocks at the end, without which an archive counts as torn. */
async function* closeArchive(
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  end: { isAdded: boolean },
): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (chunk.length >= 512) end.isAdded = !chunk.subarray(-512).every((byte) => byte === 0);
    yield chunk;
  }
  end.isAdded &&= length % 512 === 0;
  if (end.isAdded) yield Buffer.alloc(1024);
}

async function readAll(
  chunks: Iterable<Buffer> | AsyncIterable<Buffer>,
  budget: UnpackBudget,
): Promise<readonly Packed[]> {
  const packed: Packed[] = [];
  const end = { isAdded: false };
  const stream = toStream(closeArchive(chunks, end));
  const files = new Map<string, Packed['content']>();
  try {
    for await (const { header, body } of stream.pipeThrough(
      createTarDecoder({ strict: true }) as never,
    ) as never as AsyncIterable<TarEntry>) {
      const path = header.name;
      const content = await readContent(path, header, body, budget);
      // A second name of a file: its content was packed under the first.
      const first = header.type === 'link' ? files.get(header.linkname ?? '') : undefined;
      files.set(path, first ?? content);
      packed.push({ path, content: first ?? content });
    }
  } catch (error) {
    if (error instanceof Spent) throw error;
    packed.push(theRest);
  }
  // The end that was added may have filled up a file that was cut off.
  const last = packed.at(-1)?.content;
  const read = end.isAdded && last?.kind === 'file' ? last.read(caps.fileBytes) : undefined;
  if (read?.kind === 'bytes' && read.bytes.at(-1) === 0) packed.splice(-1, 1, theRest);
  return packed;
}

const theRest: Packed = {
  path: 'the rest',
  content: { kind: 'refused', reason: brokenHere, isPacking: true, hidesMore: true },
};

interface TarEntry {
  readonly header: {
    readonly name: string;
    readonly size: number;
    readonly type?: string;
    readonly linkname?: string;
  };
  readonly body: ReadableStream<Uint8Array>;
}

async function readContent(
  path: string,
  { size, type }: TarEntry['header'],
  body: TarEntry['body'],
  budget: UnpackBudget,
): Promise<Packed['content']> {
  const drop = async (content: Packed['content']): Promise<Packed['content']> => {
    await body.cancel();
    return content;
  };
  switch (type) {
    case 'directory':
      return drop({ kind: 'folder' });
    case 'file':
    case undefined:
      break;
    case 'symlink':
    case 'link': {
      const reason = 'it is a symbolic link, and links are not followed';
      return drop({ kind: 'refused', reason });
    }
    default:
      return drop({ kind: 'refused', reason: 'it is no regular file' });
  }
  const most = mostOf(path);
  if (most === 0) return drop({ kind: 'file', read: () => ({ kind: 'refused', reason: '' }) });
  if (size > most) return drop({ kind: 'file', read: () => ({ kind: 'too-large', bytes: size }) });
  if (size > budget.unpacked)
    return drop({ kind: 'refused', reason: spentReason, isPacking: true });
  budget.unpacked -= size;
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  const bytes = Buffer.concat(parts);
  return {
    kind: 'file',
    read: (limit) =>
      bytes.length > limit ? { kind: 'too-large', bytes: bytes.length } : { kind: 'bytes', bytes },
  };
}

/** How much of a file is kept: nothing where nobody will ask for it. */
function mostOf(path: string): number {
  const parts = normalizePath(path)?.split('/') ?? [];
  const name = parts.pop() ?? '';
  if (parts.some(isToolFolder)) return 0;
  if (isArchiveName(name)) return caps.archiveBytes;
  return isReadName(name) ? caps.fileBytes : 0;
}
