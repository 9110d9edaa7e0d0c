import type { SharedMemory } from '../../sandbox/inside/wire.ts';

/** What the check asks of the thread that student code runs in. */
export type ThreadRequest =
  | {
      readonly kind: 'begin';
      readonly seed: number;
      readonly sheet: string;
      readonly memory: SharedMemory;
    }
  | {
      readonly kind: 'define';
      readonly definition: string;
      readonly path: string;
      readonly isData: boolean;
      readonly code: string;
    }
  | {
      readonly kind: 'enter';
      readonly id: number;
      readonly name: string;
      readonly argument: string;
    };

export interface ThreadReply {
  readonly id: number;
  readonly text: string;
}
