import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../host/write-whole.ts';
import { UsageError } from '../../records/errors.ts';
import type { Person } from '../../records/submission.ts';
import { isSealed, sealText } from '../../records/seal.ts';
import type { ToldNote } from '../told.ts';
import type { Shard } from './shard.ts';
import type { Beside } from '../../batch/list-attention.ts';

/** What a run of one shard leaves beside its reports, for the run that joins them. */
export interface ShardFile {
  readonly schema: 'sheetmark-shard/1';
  readonly shard: Shard;
  /** What all shards of a class have in common. */
  readonly common: {
    /** The grader file, from the project's folder where it lies in there. */
    readonly sheet: string;
    /** The fingerprint of the program. */
    readonly program: string;
    readonly seed: number;
    readonly only: readonly string[];
    /** Everybody, in their order, with their paths from the root of the repository. */
    readonly found: readonly {
      readonly id: string;
      readonly name: string;
      readonly person: Person;
      readonly path: string;
    }[];
    readonly beside: Beside;
    readonly notes: readonly ToldNote[];
    readonly gone: number;
  };
  /** The ids of those that this shard was to grade. */
  readonly own: readonly string[];
  readonly faults: readonly { readonly id: string; readonly message: string }[];
}

const fileName = 'shard.json';

export function writeShardFile(out: string, file: ShardFile): void {
  writeWhole(join(out, fileName), sealText(JSON.stringify(file)));
}

/** Throws a UsageError where a folder holds no whole one. */
export function readShardFile(out: string): ShardFile {
  const text = readText(out);
  const value: unknown = text !== undefined && isSealed(text) ? JSON.parse(text) : undefined;
  const schema = (value as Partial<ShardFile> | undefined)?.schema;
  if (schema === 'sheetmark-shard/1') return value as ShardFile;
  throw new UsageError(
    text === undefined
      ? `'${out}' is not the folder of a shard, as it has no ${fileName}; run grade or ci there with --shard, to its end`
      : `'${join(out, fileName)}' is not as it was written; run this shard again`,
  );
}

function readText(out: string): string | undefined {
  try {
    return readFileSync(join(out, fileName), 'utf8');
  } catch {
    return undefined;
  }
}
