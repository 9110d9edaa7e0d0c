import type { ChildProcess } from 'node:child_process';
import { readUsage } from '../host/process-usage.ts';
import type { Death } from '../records/death.ts';
import type { Limit } from '../records/session.ts';
import type { Graded, GradeOrder, Task, WorkerMessage, WorkerSetup } from '../worker/messages.ts';
import { startWorker } from './worker-process.ts';

/** How one attempt at a submission ended. */
export type Attempt =
  | { readonly kind: 'graded'; readonly graded: Graded }
  /** Our fault: the harness or a grader threw, or the worker did not start. */
  | { readonly kind: 'fault'; readonly message: string }
  /**
   * `death` is left out where the process ended without a word, be it from inside or from outside; `isSpent`: the
   * attempt as a whole took too long.
   */
  | {
      readonly kind: 'died';
      readonly activity: string | undefined;
      readonly death?: Death;
      readonly isSpent?: true;
    };

export interface Order extends Task {
  readonly careful: boolean;
  readonly deaths: ReadonlyMap<string, Death>;
}

export interface Worker {
  /** Resolves when the worker has loaded the sheet; rejects with what it said where it could not. */
  readonly ready: Promise<void>;
  isAlive(): boolean;
  grade(order: Order): Promise<Attempt>;
  stop(): void;
}

/** How often a worker is looked at, in milliseconds. */
const tick = 500;
/** Looks in a row without a sign of life, after which a worker that used the CPU all the while counts as lost. */
const mostSilentTicks = 40;
/** CPU seconds in silence that no honest compilation takes. */
const mostSilentCpu = 15;
/** Looks in a row without a sign of life, after which a worker counts as lost whatever it does. */
const longestSilence = 240;
/** CPU seconds of one attempt: several times what the slowest right programs take, all limits of a sheet reached. */
const mostCpu = 1200;
/** Resident memory of one worker, in megabytes. */
const mostMegabytes = 2200;

/** A worker process with a clock beside it: it either answers or is killed, and the reason is known. */
export function openWorker(file: string, setup: WorkerSetup): Worker {
  const child: ChildProcess = startWorker(file, setup);
  let alive = true;
  let said = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (said = (said + text).slice(-4000)));

  let settle: ((attempt: Attempt) => void) | undefined;
  let activity: string | undefined;
  let killedBy: Death | undefined;
  let startCpu = 0;
  let isSpent = false;
  let silence = { ticks: 0, cpuSeconds: 0 };

  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: WorkerMessage) => {
      silence = { ticks: 0, cpuSeconds: cpuOf(child) };
      if (message.kind === 'ready') resolve();
      else receive(message);
    });
    child.on('error', (error) => end(error.message, reject));
    // `close` comes after the last of what the process said.
    child.on('close', (code, signal) =>
      end(said === '' ? `it ended with ${signal ?? `exit code ${code}`}` : said, reject),
    );
  });
  const clock = setInterval(look, tick);
  clock.unref();

  return {
    ready,
    isAlive: () => alive,
    stop: () => {
      alive = false;
      child.kill('SIGKILL');
    },
    grade: (order) =>
      new Promise((resolve) => {
        settle = resolve;
        activity = undefined;
        killedBy = undefined;
        isSpent = false;
        startCpu = cpuOf(child);
        silence = { ticks: 0, cpuSeconds: startCpu };
        const deaths = [...order.deaths];
        if (!alive) finish({ kind: 'died', activity });
        else child.send({ ...order, kind: 'grade', deaths } satisfies GradeOrder);
      }),
  };

  function receive(message: Exclude<WorkerMessage, { kind: 'ready' }>): void {
    switch (message.kind) {
      case 'alive':
        return;
      case 'announced':
        activity = message.activity;
        return;
      case 'stuck':
        killedBy = { limit: message.limit, at: message.at };
        return;
      case 'graded':
      case 'fault':
        return finish(message);
      default:
        return message satisfies never;
    }
  }

  function finish(attempt: Attempt): void {
    const resolve = settle;
    settle = undefined;
    resolve?.(attempt);
  }

  function end(message: string, reject: (error: Error) => void): void {
    alive = false;
    clearInterval(clock);
    reject(new Error(message));
    const death = killedBy === undefined ? {} : { death: killedBy };
    finish({ kind: 'died', activity, ...death, ...(isSpent && { isSpent }) });
  }

  function look(): void {
    if (settle === undefined) return;
    const usage = child.pid === undefined ? undefined : readUsage(child.pid);
    silence = { ...silence, ticks: silence.ticks + 1 };
    const isBusy = usage === undefined || usage.cpuSeconds - silence.cpuSeconds > mostSilentCpu;
    const quiet = silence.ticks >= (isBusy ? mostSilentTicks : longestSilence);
    isSpent ||= usage !== undefined && usage.cpuSeconds - startCpu > mostCpu;
    if (isSpent) kill('time');
    else if (usage !== undefined && usage.megabytes > mostMegabytes) kill('memory');
    else if (quiet) kill('time');
  }

  function kill(limit: Limit): void {
    killedBy ??= { limit };
    child.kill('SIGKILL');
  }
}

function cpuOf(child: ChildProcess): number {
  return child.pid === undefined ? 0 : (readUsage(child.pid)?.cpuSeconds ?? 0);
}
