import type { Notice } from '../records/notice.ts';
import type { Person, Ungradable } from '../records/submission.ts';
import type { Folder } from './folder.ts';

/** What one person, or one team, handed in: as far as a name says. */
export interface Unit {
  /** The name of the folder or archive. */
  readonly name: string;
  /** Where it lies, from the folder that was given. */
  readonly place: string;
  readonly person: Person;
  readonly folder: Folder;
  /** Equal for all that one person handed in. */
  readonly key?: string;
  readonly isTyped?: boolean;
  /** Which attempt it is: the largest is the last. */
  readonly attempt?: number;
  /** When it was handed in, as the platform's own names and files say: by its clock, as in `2026-01-12T21:00`, or in UTC. */
  readonly submitted?: string;
  /** Whether the platform says that it is late, without saying when it came. */
  readonly isLate?: boolean;
  /** Other attempts that are graded too, of which a later stage takes the best: equal for all of them. */
  readonly attemptOf?: string;
  /** What was typed into the platform beside the files. */
  readonly typed?: Folder;
  readonly notices?: readonly Notice[];
  readonly ungradable?: readonly Ungradable[];
}
