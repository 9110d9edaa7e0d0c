import type { SourceError } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import type { Place } from '../text/place.ts';
import { drawFrame } from './frame.ts';

/** Why a file is no program that can be run, thrown on the way through the compiler. */
export class Refused extends Error {
  readonly place: Place | undefined;

  constructor(message: string, place?: Place) {
    super(message);
    this.place = place;
  }
}

/** The refusal as it is told, with the lines of the source around its place. */
export function describeRefused({ message, place }: Refused, file: SourceFile): SourceError {
  if (place === undefined) return { message, file: file.path };
  return { message, file: file.path, ...place, frame: drawFrame(file.text, place) };
}
