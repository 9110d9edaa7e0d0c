import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { writeWhole } from '../host/write-whole.ts';

/**
 * Writes a table that people like to work in, so that none of their work is lost: where the file is not as a run left it,
 * it is kept beside the new one, under the name that comes back. The file `mark` remembers what was written.
 */
export function writeKeepingEdits(path: string, text: string, mark: string): string | undefined {
  const bytes = Buffer.from(text);
  const known = readMark(mark);
  const there = readIfThere(path);
  const isOurs = there === undefined || there.equals(bytes) || known.includes(hash(there));
  const kept = isOurs ? undefined : findFreeName(path);
  if (kept !== undefined) renameSync(path, kept);
  // Both at first, as the run may be broken off between the two files.
  writeWhole(mark, [hash(bytes), ...known.slice(0, 1)].join('\n'));
  writeWhole(path, bytes);
  writeWhole(mark, hash(bytes));
  return kept;
}

/** Whether a file is as the run left it that wrote it. */
export function isAsWritten(bytes: Buffer, mark: string): boolean {
  return readMark(mark).includes(hash(bytes));
}

function readMark(mark: string): readonly string[] {
  return readIfThere(mark)?.toString().split('\n') ?? [];
}

function readIfThere(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `grades.edited-1.csv` and so on. */
function findFreeName(path: string): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./\\]*)?$/s.exec(path) ?? [];
  for (let count = 1; ; count++) {
    const name = `${stem}.edited-${count}${ending}`;
    if (!existsSync(name)) return name;
  }
}
