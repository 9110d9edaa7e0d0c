import { join } from 'node:path';
import { projectFolder } from '../../host/project-folder.ts';
import { longLivedFlags, sandboxFlags } from '../../sandbox/node-flags.ts';
import { openLane, type Lane } from '../../workers/lane.ts';
import type { Patience, WorkerOptions } from '../../workers/worker.ts';
import type { JobGrading, Job, Program } from '../records.ts';
import type { GradingSetup } from './messages.ts';

/** Worker processes that grade jobs. */
export interface Pool {
  /** Grades all jobs, whoever grades them. */
  run(jobs: readonly Job[], onDone: () => void): Promise<ReadonlyMap<Job, readonly JobGrading[]>>;
  close(): void;
}

/** Working out what a seed asks may take a while, and be silent. */
const patience: Patience = {
  silentTicks: 1200,
  silentCpu: Infinity,
  longestSilence: 1200,
  megabytes: Infinity,
};

export function openPool(sheet: string, programs: readonly Program[], lanes: number): Pool {
  const options: WorkerOptions<GradingSetup> = {
    file: join(projectFolder, 'src/calibrate/grading/worker.ts'),
    flags: [...sandboxFlags(projectFolder), ...longLivedFlags, '--max-old-space-size=512'],
    label: 'calibration',
    setup: { sheet, programs },
    patience,
  };
  const opened = Array.from({ length: lanes }, () =>
    openLane<GradingSetup, Job, readonly JobGrading[]>(options),
  );
  return {
    close: () => opened.forEach((lane) => lane.stop()),
    run: async (jobs, onDone) => {
      const take = createQueue(jobs);
      const results = new Map<Job, readonly JobGrading[]>();
      await Promise.all(
        opened.map(async (lane, index) => {
          for (let job = take(index); job !== undefined; job = take(index)) {
            results.set(job, await gradeOn(lane, job));
            onDone();
          }
        }),
      );
      return results;
    },
  };
}

async function gradeOn(
  lane: Lane<Job, readonly JobGrading[]>,
  job: Job,
): Promise<readonly JobGrading[]> {
  const ended = await lane.ask(job);
  if (ended.kind === 'fault') throw new Error(`${nameJob(job)}: ${ended.message}`);
  return ended.answer;
}

function nameJob({ program, exercise, rounds, mutant }: Job): string {
  const seeds = rounds.flatMap((round) => round.seeds);
  return `${program}, ${exercise}, seeds ${seeds.join(' ')}${mutant === undefined ? '' : `, mutant ${mutant}`}`;
}

/**
 * Hands out jobs so that a worker stays with one exercise, and with the mutants of one program, as long as it can: the
 * questions of every seed, the reference's answers and which mutant a check reaches are worked out once in every worker
 * that needs them. What has most jobs comes first.
 */
export function createQueue(jobs: readonly Job[]): (lane: number) => Job | undefined {
  const groupOf = ({ exercise, program, mutant }: Job) =>
    JSON.stringify(mutant === undefined ? [exercise] : [exercise, program]);
  const waiting = [...Map.groupBy(jobs, groupOf).values()].map((list) => [...list]);
  const current = new Map<number, Job[]>();
  return (lane) => {
    const own = current.get(lane);
    if (own !== undefined && own.length > 0) return own.shift();
    const taken = new Set(current.values());
    const left = waiting.filter((list) => list.length > 0).toSorted((a, b) => b.length - a.length);
    const next = left.find((list) => !taken.has(list)) ?? left[0];
    if (next === undefined) return undefined;
    current.set(lane, next);
    return next.shift();
  };
}
