import { spawn } from 'node:child_process';
import process from 'node:process';
import { join } from 'node:path';
import type { Death } from '../../records/death.ts';
import { longLivedFlags, sandboxFlags } from '../../sandbox/node-flags.ts';
import { projectFolder } from '../../host/project-folder.ts';
import type { Answer, Order } from './messages.ts';
import type { Grading, Job, Program } from '../records.ts';

/** A worker process, and a new one whenever it was lost. */
export interface Lane {
  grade(job: Job): Promise<readonly Grading[]>;
  stop(): void;
}

type Attempt =
  | { readonly kind: 'graded'; readonly gradings: readonly Grading[] }
  | { readonly kind: 'fault'; readonly message: string }
  /** `said`: the process's last words. */
  | {
      readonly kind: 'died';
      readonly activity: string | undefined;
      readonly death: Death;
      readonly said: string;
    };

/** More deaths than an exercise has checks to die of. */
const mostDeaths = 100;

/** How often a silent worker is looked at, in milliseconds. */
const tick = 1000;

/** Looks in a row after which a worker counts as lost. Looks, not time: while a machine sleeps, nobody looks. */
const mostTicks = 600;

export function openLane(sheet: string, programs: readonly Program[]): Lane {
  let worker: Worker | undefined;
  let isStopped = false;
  return {
    stop: () => {
      isStopped = true;
      worker?.stop();
    },
    /** The first death may be the work of the job before; from the second on, each costs the step that it happened in. */
    grade: async (job) => {
      const deaths = new Map<string, Death>();
      for (let attempt = 0; attempt <= mostDeaths; attempt++) {
        if (isStopped) throw new Error('the calibration was stopped');
        if (worker?.isAlive() !== true) {
          worker = openWorker();
          const prepared = await worker.ask({ kind: 'prepare', sheet, programs });
          if (prepared.kind !== 'graded')
            throw new Error(
              `a worker did not start: ${prepared.kind === 'died' ? prepared.said : prepared.message}`,
            );
        }
        const order = { kind: 'grade', job, careful: attempt > 0, deaths: [...deaths] } as const;
        const ended = await worker.ask(order);
        if (ended.kind === 'graded') return ended.gradings;
        if (ended.kind === 'fault') throw new Error(`${nameJob(job)}: ${ended.message}`);
        if (ended.activity !== undefined) deaths.set(ended.activity, ended.death);
        else if (order.careful) throw new Error(`${nameJob(job)}: a worker died. ${ended.said}`);
      }
      throw new Error(`${nameJob(job)}: workers died ${mostDeaths} times`);
    },
  };
}

interface Worker {
  isAlive(): boolean;
  ask(order: Order): Promise<Attempt>;
  stop(): void;
}

function openWorker(): Worker {
  const child = spawn(
    process.execPath,
    [
      ...sandboxFlags(projectFolder),
      ...longLivedFlags,
      '--max-old-space-size=512',
      join(projectFolder, 'src/calibrate/grading/worker.ts'),
    ],
    {
      cwd: projectFolder,
      env: { TZ: 'UTC', LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'json',
    },
  );
  let alive = true;
  let said = '';
  let activity: string | undefined;
  let death: Death = { limit: 'memory' };
  let settle: (attempt: Attempt) => void = () => undefined;
  let ticks = 0;

  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (said = (said + text).slice(-4000)));
  child.on('message', (answer: Answer) => hear(answer));
  child.on('error', (error) => settle({ kind: 'fault', message: error.message }));
  child.on('close', () => {
    alive = false;
    clearInterval(clock);
    settle({ kind: 'died', activity, death, said });
  });

  const clock = setInterval(() => {
    ticks += 1;
    if (ticks < mostTicks) return;
    death = { limit: 'time' };
    child.kill('SIGKILL');
  }, tick);
  clock.unref();

  return {
    isAlive: () => alive,
    stop: () => {
      alive = false;
      child.kill('SIGKILL');
    },
    ask: (order) =>
      new Promise((resolve) => {
        settle = resolve;
        ticks = 0;
        activity = undefined;
        if (alive) child.send(order);
        else settle({ kind: 'died', activity, death, said });
      }),
  };

  function hear(answer: Answer): void {
    switch (answer.kind) {
      case 'ready':
        return settle({ kind: 'graded', gradings: [] });
      case 'announced':
        activity = answer.activity;
        return;
      case 'stuck':
        death = { limit: answer.limit, at: answer.at };
        return;
      case 'graded':
      case 'fault':
        return settle(answer);
      default:
        return answer satisfies never;
    }
  }
}

function nameJob({ program, exercise, rounds, mutant }: Job): string {
  const seeds = rounds.flatMap((round) => round.seeds);
  return `${program}, ${exercise}, seeds ${seeds.join(' ')}${mutant === undefined ? '' : `, mutant ${mutant}`}`;
}
