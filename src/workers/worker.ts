import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { readUsage } from '../host/process-usage.ts';
import type { Death } from '../records/death.ts';
import type { Limit } from '../records/session.ts';
import type { Errand, FromWorker, Piece, ToWorker } from './messages.ts';
import { startProcess, type ProcessOptions } from './process.ts';
import type { Standby } from './standby.ts';
import { readTexts, textPipe } from './texts.ts';

/** How one attempt at an order ended. */
export type Attempt<Answer> =
  | Answered<Answer>
  /** Our fault: the harness or a grader threw, or the process did not start. */
  | { readonly kind: 'fault'; readonly message: string }
  | Died;

export interface Answered<Answer> {
  readonly kind: 'answered';
  readonly answer: Answer;
  /** What the worker sent along, as bytes of UTF-8. */
  readonly texts: readonly Buffer[];
}

export interface Died {
  readonly kind: 'died';
  /** The step that was announced last, in a careful attempt. */
  readonly activity: string | undefined;
  /** Left out where the process ended without a word, be it from inside or from outside. */
  readonly death?: Death;
  /** What was done of the order before. */
  readonly pieces: readonly Piece[];
  /** CPU seconds of the attempt, where the system tells. */
  readonly cpuSeconds: number;
  /** The process's last words. */
  readonly said: string;
}

/** A worker process with a clock beside it: it either answers or is killed, and the reason is known. */
export interface Worker<Order, Answer> extends Disposable {
  /** Resolves when the process is prepared; rejects with what it said where it could not be. */
  readonly ready: Promise<void>;
  isAlive(): boolean;
  /** `cpuSeconds`: how many the attempt may take. */
  ask(errand: Errand<Order>, cpuSeconds: number): Promise<Attempt<Answer>>;
  stop(): void;
}

export interface WorkerOptions<Setup> extends ProcessOptions {
  /** What it runs. */
  readonly file: string;
  readonly setup: Setup;
  /** A process that was started for it already. */
  readonly standby?: Standby | undefined;
  readonly patience: Patience;
}

/** When a process counts as lost. */
export interface Patience {
  /** Looks in a row without a sign of life, while it uses the CPU. */
  readonly silentTicks: number;
  /** CPU seconds in silence that no honest work takes. */
  readonly silentCpu: number;
  /** Looks in a row without a sign of life, whatever it does. */
  readonly longestSilence: number;
  /** Resident memory, in megabytes. */
  readonly megabytes: number;
}

/** How often a worker is looked at, in milliseconds. Looks are counted, not time: while a machine sleeps, nobody looks. */
const tick = 500;

export function openWorker<Setup, Order, Answer>(
  options: WorkerOptions<Setup>,
): Worker<Order, Answer> {
  const { file, setup, patience } = options;
  const child: ChildProcess = options.standby?.take() ?? startProcess(options);
  const texts = readTexts(child.stdio[textPipe] as Readable);
  let alive = true;
  let said = '';
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (said = (said + text).slice(-4000)));

  let settle: ((attempt: Attempt<Answer>) => void) | undefined;
  let activity: string | undefined;
  let killedBy: Death | undefined;
  let pieces: Piece[] = [];
  let mostCpu = 0;
  // CPU seconds of the process, at the last look, and at the first one since it was asked and since it was heard: a look
  // costs as much as a message, so that nobody looks in between.
  let cpu = 0;
  let cpuWhenAsked: number | undefined;
  let cpuWhenHeard: number | undefined;
  let silentTicks = 0;

  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromWorker<Answer>) => {
      hear();
      if (message.kind === 'ready') resolve();
      else receive(message);
    });
    child.on('error', (error) => end(error.message, reject));
    // `close` comes after the last of what the process said.
    child.on('close', (code, signal) =>
      end(said === '' ? `it ended with ${signal ?? `exit code ${code}`}` : said, reject),
    );
  });
  // Whoever gives it something to do waits for it, and hears then.
  ready.catch(() => undefined);
  const clock = setInterval(look, tick);
  clock.unref();
  send({ kind: 'prepare', file, setup });

  return {
    ready,
    isAlive: () => alive,
    stop,
    [Symbol.dispose]: stop,
    ask: (errand, cpuSeconds) =>
      new Promise((resolve) => {
        settle = resolve;
        activity = undefined;
        killedBy = undefined;
        pieces = [];
        mostCpu = cpuSeconds;
        cpuWhenAsked = undefined;
        hear();
        if (alive) send({ kind: 'do', errand });
        else finish(describeDeath());
      }),
  };

  function send(message: ToWorker<Setup, Order>): void {
    // Where it cannot be heard any more, it has ended, which is told by itself.
    child.send(message, () => undefined);
  }

  function hear(): void {
    cpuWhenHeard = undefined;
    silentTicks = 0;
  }

  function receive(message: Exclude<FromWorker<Answer>, { kind: 'ready' }>): void {
    switch (message.kind) {
      case 'alive':
        return;
      case 'announced':
        activity = message.activity;
        return;
      case 'done-so-far':
        pieces.push(message.piece);
        return;
      case 'stuck':
        killedBy = { limit: message.limit, at: message.at };
        return;
      case 'answered':
      case 'fault':
        return void receiveTexts(message);
      default:
        return message satisfies never;
    }
  }

  async function receiveTexts({
    lengths,
    ...ended
  }: Extract<FromWorker<Answer>, { kind: 'answered' | 'fault' }>): Promise<void> {
    const sent = await texts.take(lengths);
    finish(ended.kind === 'answered' ? { ...ended, texts: sent } : ended);
  }

  function finish(attempt: Attempt<Answer>): void {
    const resolve = settle;
    settle = undefined;
    resolve?.(attempt);
  }

  function end(message: string, reject: (error: Error) => void): void {
    alive = false;
    clearInterval(clock);
    reject(new Error(message));
    finish(describeDeath());
  }

  function describeDeath(): Died {
    const cpuSeconds = cpu - (cpuWhenAsked ?? cpu);
    const death = killedBy === undefined ? {} : { death: killedBy };
    return { kind: 'died', activity, ...death, pieces, cpuSeconds, said };
  }

  function look(): void {
    if (settle === undefined) return;
    const usage = child.pid === undefined ? undefined : readUsage(child.pid);
    cpu = usage?.cpuSeconds ?? cpu;
    cpuWhenAsked ??= cpu;
    cpuWhenHeard ??= cpu;
    silentTicks += 1;
    const isBusy = usage === undefined || cpu - cpuWhenHeard > patience.silentCpu;
    const isLost = silentTicks >= (isBusy ? patience.silentTicks : patience.longestSilence);
    if (isLost || cpu - cpuWhenAsked > mostCpu) kill('time');
    else if (usage !== undefined && usage.megabytes > patience.megabytes) kill('memory');
  }

  function kill(limit: Limit): void {
    killedBy ??= { limit };
    child.kill('SIGKILL');
  }

  function stop(): void {
    alive = false;
    child.kill('SIGKILL');
  }
}
