import type { Death } from '../records/death.ts';
import type { Limit } from '../records/session.ts';

/** A piece of the work on an order that is worth keeping if the process ends before all is done, under a name of its own. */
export interface Piece {
  readonly name: string;
  readonly text: string;
}

/** An order as a process gets it. */
export interface Errand<Order> {
  readonly order: Order;
  /** After a process ended: tell each step before it begins, and keep what might not survive being let go. */
  readonly careful: boolean;
  /** What ended processes in earlier attempts, by the step that was announced. */
  readonly deaths: readonly (readonly [activity: string, death: Death])[];
  /** What earlier attempts have done. */
  readonly pieces: readonly Piece[];
}

export type ToWorker<Setup, Order> =
  /** What it runs, and what all orders are about; the first message. */
  | { readonly kind: 'prepare'; readonly file: string; readonly setup: Setup }
  | { readonly kind: 'do'; readonly errand: Errand<Order> };

export type FromWorker<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'announced'; readonly activity: string }
  | { readonly kind: 'done-so-far'; readonly piece: Piece }
  /** The activity announced last cannot be stopped: the process ends itself after this. */
  | { readonly kind: 'stuck'; readonly limit: Limit; readonly at: number }
  /** `lengths`: of the texts that were sent for this errand, in bytes. */
  | { readonly kind: 'answered'; readonly answer: Answer; readonly lengths: readonly number[] }
  /** Our fault. */
  | { readonly kind: 'fault'; readonly message: string; readonly lengths: readonly number[] };
