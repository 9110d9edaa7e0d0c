import type { Death } from '../../records/death.ts';
import type { Limit } from '../../records/session.ts';
import type { Grading, Job, Program } from '../records.ts';

export type Order =
  /** What all jobs are about: the grader file and the programs. */
  | { readonly kind: 'prepare'; readonly sheet: string; readonly programs: readonly Program[] }
  | {
      readonly kind: 'grade';
      readonly job: Job;
      /** After a worker died: tell each step before it begins. */
      readonly careful: boolean;
      readonly deaths: readonly (readonly [activity: string, death: Death])[];
    };

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'announced'; readonly activity: string }
  /** The activity announced last cannot be stopped: the worker ends itself after this. */
  | { readonly kind: 'stuck'; readonly limit: Limit; readonly at: number }
  | { readonly kind: 'graded'; readonly gradings: readonly Grading[] }
  /** Our fault. */
  | { readonly kind: 'fault'; readonly message: string };
