import { relative, resolve } from 'node:path';
import type { Batch } from '../../batch/grade-batch.ts';
import { placeOf, type FoundSubmission } from '../../discover/find-submissions.ts';
import { fingerprintProgram } from '../../fingerprint/program.ts';
import { projectFolder } from '../../host/project-folder.ts';
import { pathFrom } from '../read-run.ts';
import type { ToldNote } from '../told.ts';
import { writeShardFile, type ShardFile } from './shard-file.ts';
import { pickShard, type Shard } from './shard.ts';
import type { Beside } from '../../batch/list-attention.ts';

/** What a run has to do besides, if it grades one shard. */
export interface ShardOfRun {
  /** Picks its submissions from everybody's. */
  readonly choose: (
    found: readonly FoundSubmission[],
    beside: Beside,
  ) => Promise<readonly FoundSubmission[]>;
  /** Leaves beside the reports what joining the shards takes. */
  readonly leave: (batch: Batch, told: Told) => void;
}

export interface Told {
  readonly out: string;
  /** The root of the repository, or the folder that paths are told from. */
  readonly root: string;
  readonly notes: readonly ToldNote[];
  readonly gone: number;
}

export interface ShardSetting {
  readonly sheet: string;
  readonly seed: number;
  readonly only: readonly string[];
}

export function openShard(shard: Shard, { sheet, seed, only }: ShardSetting): ShardOfRun {
  let everybody: readonly FoundSubmission[] = [];
  let around: Beside = { leftOut: [], strays: [] };
  let own: readonly FoundSubmission[] = [];
  return {
    choose: async (found, beside) => {
      everybody = found;
      around = beside;
      own = await pickShard(found, shard);
      return own;
    },
    leave: ({ rows }, { out, root, notes, gone }) => {
      const common: ShardFile['common'] = {
        // The same project lies elsewhere on other machines.
        sheet: relative(projectFolder, resolve(sheet)),
        program: fingerprintProgram(sheet),
        seed,
        only,
        found: everybody.map((each) => ({
          id: each.id,
          name: each.name,
          person: each.person,
          path: pathFrom(root, placeOf(each)),
        })),
        beside: around,
        notes,
        gone,
      };
      writeShardFile(out, {
        schema: 'sheetmark-shard/1',
        shard,
        common,
        own: own.map(({ id }) => id),
        faults: rows.flatMap(({ id, state }) =>
          state.kind === 'fault' ? [{ id, message: state.message }] : [],
        ),
      });
    },
  };
}
