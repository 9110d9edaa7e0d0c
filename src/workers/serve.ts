import process from 'node:process';
import type { Death } from '../records/death.ts';
import type { Limit } from '../records/session.ts';
import type { Errand, FromWorker, ToWorker } from './messages.ts';
import { sendText } from './texts.ts';

/** What surrounds the work on one order, in a worker process. */
export interface Around {
  /** Whether a process ended of this order before. */
  readonly careful: boolean;
  readonly deaths: ReadonlyMap<string, Death>;
  /** What earlier attempts have done, by the names that they gave it. */
  readonly known: ReadonlyMap<string, string>;
  /** Tells what begins next, so that the end of this process can be put down to it. */
  readonly announce: (activity: string) => void;
  /** Keeps something that is done, should this process end. Heard after a process has ended only. */
  readonly keep: (name: string, text: () => string) => void;
  /** Sends a text along with the answer. */
  readonly send: (text: string) => void;
  /** Ends this process, because an isolate at work cannot be stopped. */
  readonly giveUp: (limit: Limit, at: number) => void;
}

/** Does the work of an order. */
export type Work<Order, Answer> = (order: Order, around: Around) => Promise<Answer>;

/**
 * Does a parent's orders, one after the other. The process can be lost at any moment: its parent holds what is done and a
 * clock.
 */
export function serve<Setup, Order, Answer>(
  prepare: (setup: Setup) => Promise<Work<Order, Answer>>,
): void {
  let work: Work<Order, Answer> | undefined;
  const heartbeat = setInterval(() => send({ kind: 'alive' }), 500);
  // Without its parent it has nothing to do. Ending by itself would wait for a sandbox that may never stop.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.on('message', (message: ToWorker<Setup, Order>) => {
    switch (message.kind) {
      case 'prepare':
        return void begin(message.setup);
      case 'do':
        return void answer(message.errand);
      default:
        return message satisfies never;
    }
  });

  async function begin(setup: Setup): Promise<void> {
    work = await prepare(setup);
    send({ kind: 'ready' });
  }

  async function answer({ order, careful, deaths, pieces }: Errand<Order>): Promise<void> {
    const lengths: number[] = [];
    try {
      if (work === undefined) throw new Error('an order came before all was prepared');
      const answer = await work(order, {
        careful,
        deaths: new Map(deaths),
        known: new Map(pieces.map(({ name, text }) => [name, text])),
        announce: careful ? (activity) => send({ kind: 'announced', activity }) : ignore,
        keep: careful
          ? (name, text) => send({ kind: 'done-so-far', piece: { name, text: text() } })
          : ignore,
        send: (text) => lengths.push(sendOrEnd(text)),
        giveUp,
      });
      send({ kind: 'answered', answer, lengths });
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      send({ kind: 'fault', message, lengths });
    }
  }

  /** A text that was broken off would stand at the head of the next: the process goes, and its parent tries again. */
  function sendOrEnd(text: string): number {
    try {
      return sendText(text);
    } catch (error) {
      process.kill(process.pid, 'SIGKILL');
      throw error;
    }
  }

  /** The isolate's thread cannot be stopped, so the process goes: once its parent has heard why. */
  function giveUp(limit: Limit, at: number): void {
    clearInterval(heartbeat);
    process.send?.({ kind: 'stuck', limit, at } satisfies FromWorker<Answer>, () =>
      process.kill(process.pid, 'SIGKILL'),
    );
  }

  function send(message: FromWorker<Answer>): void {
    process.send?.(message);
  }
}

function ignore(): void {
  // Nobody asks for it.
}
