import type { Person } from '../../records/submission.ts';

/** What a platform's name of a folder, an archive or a file says. */
export interface Named {
  readonly person: Person;
  /** Equal for all that one person handed in. */
  readonly key: string;
  /** Whether it was typed into the platform. */
  readonly isTyped: boolean;
  /** Which attempt it is: the largest is the last. */
  readonly attempt?: number;
  /** When it was handed in, by the platform's clock: `2026-01-12T21:00`. */
  readonly submitted?: string;
  /** Whether the platform marks it as late, and does not say when it came. */
  readonly isLate?: boolean;
  /** The name of the file itself, where the platform put files of everybody into one folder. */
  readonly file?: string;
}
