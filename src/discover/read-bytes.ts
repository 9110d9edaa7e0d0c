import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { isMachineFailure, nameFailure } from './failure-reason.ts';

export type ReadBytes = { readonly kind: 'bytes'; readonly bytes: Buffer } | ReadRefusal;

export type ReadRefusal =
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly isPacking?: true }
  /** By a failure of the machine that grades. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads a regular file of at most `mostBytes`. Never waits and never throws, whatever has
 * taken the place of the file since it was listed.
 *
 * A file with several names (hard links) is read like any other: deduplicating file systems and
 * snapshots make them by the thousand, and making one takes rights on the file that it shares.
 */
export function readBytes(path: string | Buffer, mostBytes: number): ReadBytes {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK, opening a pipe waits for a writer. Windows has neither flag, nor such files.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    return readOpened(file, mostBytes);
  } catch (error) {
    const kind = isMachineFailure(error) ? 'unreadable' : 'refused';
    return { kind, reason: nameFailure(error) };
  } finally {
    if (file !== undefined) close(file);
  }
}

/** Nothing was written, so that there is nothing that a failing close could lose. */
function close(file: number): void {
  try {
    closeSync(file);
  } catch {
    return;
  }
}

/** In one go: for files as small as these, waiting for another thread takes longer than reading. */
function readOpened(file: number, mostBytes: number): ReadBytes {
  const stats = fstatSync(file);
  if (!stats.isFile()) return refuse('it is no regular file');
  if (stats.size > mostBytes) return { kind: 'too-large', bytes: stats.size };
  // One byte more than expected shows a file that grows while it is read.
  const buffer = Buffer.alloc(stats.size + 1);
  let bytes = 0;
  for (;;) {
    const read = readSync(file, buffer, bytes, buffer.length - bytes, bytes);
    bytes += read;
    if (read === 0 || bytes === buffer.length) break;
  }
  if (bytes !== stats.size) return refuse('it changed while it was read');
  return { kind: 'bytes', bytes: buffer.subarray(0, bytes) };
}

function refuse(reason: string): ReadRefusal {
  return { kind: 'refused', reason };
}
