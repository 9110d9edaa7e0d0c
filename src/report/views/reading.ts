import type { Edition } from '../../records/edition.ts';
import type { Words } from '../../text/words.ts';
import type { TellReplay } from './replay.ts';

/** Who reads a report, in what, and what its parts have to know of each other. */
export interface Reading {
  readonly edition: Edition;
  /** Whether the format shows pictures: painting them takes time. */
  readonly showsPictures: boolean;
  /** The requirement of a check by its id. */
  readonly titleOf: (checkId: string) => Words;
  readonly tellReplay: TellReplay;
}
