import { openLane } from './lane.ts';
import type { Job, JobResult, Program } from './records.ts';

/** Worker processes that grade jobs. */
export interface Pool {
  /** Grades all jobs; the results come in the order of the jobs, whoever graded them. */
  run(jobs: readonly Job[], onDone: () => void): Promise<readonly JobResult[]>;
  close(): void;
}

export function openPool(sheet: string, programs: readonly Program[], lanes: number): Pool {
  const opened = Array.from({ length: lanes }, () => openLane(sheet, programs));
  return {
    close: () => opened.forEach((lane) => lane.stop()),
    run: async (jobs, onDone) => {
      const take = createQueue(jobs);
      const results = new Map<Job, JobResult>();
      await Promise.all(
        opened.map(async (lane, index) => {
          for (let job = take(index); job !== undefined; job = take(index)) {
            results.set(job, { job, outcomes: await lane.grade(job) });
            onDone();
          }
        }),
      );
      return jobs.map((job) => results.get(job) as JobResult);
    },
  };
}

/**
 * Hands out jobs so that a worker stays with one seed as long as it can: the questions of a seed and the reference's
 * answers are worked out once in every worker that needs them.
 */
export function createQueue(jobs: readonly Job[]): (lane: number) => Job | undefined {
  const waiting = [...Map.groupBy(jobs, ({ seed }) => seed).values()].map((list) => [...list]);
  const current = new Map<number, Job[]>();
  return (lane) => {
    const own = current.get(lane);
    if (own !== undefined && own.length > 0) return own.shift();
    const taken = new Set(current.values());
    const left = waiting.filter((list) => list.length > 0);
    const longest = left.toSorted((a, b) => b.length - a.length)[0];
    const next = left.find((list) => !taken.has(list)) ?? longest;
    if (next === undefined) return undefined;
    current.set(lane, next);
    return next.shift();
  };
}
