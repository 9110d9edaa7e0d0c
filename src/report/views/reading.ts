import type { Edition } from '../../records/edition.ts';
import type { CheckResult, PictureShape } from '../../records/result.ts';
import type { SourceView } from '../source/view-sources.ts';
import type { Words } from '../../text/words.ts';
import type { SayReplay } from './replay.ts';

/** Who reads a report, in what, and what its parts have to know of each other. */
export interface Reading {
  readonly edition: Edition;
  /** Whether the format shows pictures: painting them takes time. */
  readonly showsPictures: boolean;
  /** The requirement of a check by its id. */
  readonly titleOf: (checkId: string) => Words;
  /** Of the pictures that the exercise of a check shows: answers of their size are pictures too. */
  readonly shapesOf: (checkId: string) => readonly PictureShape[];
  /** The source that a check calls, where the reader may have it. */
  readonly sourceOf?: (check: CheckResult) => SourceView | undefined;
  /** Where a question about a check goes, where there is somebody to ask. */
  readonly addressOf?: (check: CheckResult) => string | undefined;
  readonly sayReplay: SayReplay;
}
