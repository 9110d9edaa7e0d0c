import { expect, test } from 'vitest';
import { createQueue } from '../../../../src/calibrate/grading/pool.ts';
import type { Job } from '../../../../src/calibrate/records.ts';

test('a worker stays with its exercise, beginning with the one that has most jobs', () => {
  const take = createQueue([...jobsOf('one', 1), ...jobsOf('two', 3)]);
  expect([take(0), take(1), take(0), take(0)].map((job) => job?.exercise)).toEqual([
    'two',
    'one',
    'two',
    'two',
  ]);
});

test('a worker without an exercise of its own helps with what is left', () => {
  const take = createQueue(jobsOf('one', 3));
  expect([take(0), take(1), take(1)].map((job) => job?.program)).toEqual(['p0', 'p1', 'p2']);
});

test('every job is handed out once, in its order', () => {
  const jobs = [...jobsOf('one', 4), ...jobsOf('two', 5), ...jobsOf('three', 2)];
  const take = createQueue(jobs);
  const taken: Job[] = [];
  for (let lane = 0; ; lane = (lane + 1) % 3) {
    const job = take(lane);
    if (job === undefined) break;
    taken.push(job);
  }
  expect(new Set(taken)).toEqual(new Set(jobs));
  expect(taken).toHaveLength(jobs.length);
  const twos = taken.filter(({ exercise }) => exercise === 'two');
  expect(twos).toEqual(jobs.filter(({ exercise }) => exercise === 'two'));
});

function jobsOf(exercise: string, count: number): readonly Job[] {
  return Array.from({ length: count }, (_, i) => ({
    program: `p${i}`,
    exercise,
    rounds: [{ seeds: [1], counts: false, asks: { kind: 'all' } }],
    isRight: true,
  }));
}
