import { createHash } from 'node:crypto';
import type { FoundSubmission } from '../../discover/find-submissions.ts';
import { readSubmission } from '../../discover/read-submission.ts';
import { validateManifest } from '../../records/validate.ts';
import { UsageError } from '../../records/errors.ts';

/** A part of a class: the `index`th of `count`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** More machines than that have nothing to do. */
const mostShards = 256;

/** Reads `2/3`. Throws a UsageError where it is none. */
export function readShard(word: string): Shard {
  const [, index, count] = (/^(\d{1,3})\/(\d{1,3})$/.exec(word) ?? []).map(Number);
  if (
    index === undefined ||
    count === undefined ||
    index < 1 ||
    index > count ||
    count > mostShards
  )
    throw new UsageError(
      `'${word}' is no shard; say which of how many, such as 1/3, with at most ${mostShards}`,
    );
  return { index, count };
}

/** The submissions of a shard: by what is in their files, so that what is handed in twice is run on one machine. */
export async function pickShard(
  found: readonly FoundSubmission[],
  { index, count }: Shard,
): Promise<readonly FoundSubmission[]> {
  const picked: FoundSubmission[] = [];
  for (const each of found) {
    const { files } = await readSubmission(each, { validateManifest, asked: [] });
    const content = JSON.stringify(files.map(({ path, text }) => [path, text]));
    const hash = createHash('sha256').update(content).digest();
    if (hash.readUIntBE(0, 6) % count === index - 1) picked.push(each);
  }
  return picked;
}
