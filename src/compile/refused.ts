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
export function describeRefused(refused: Refused, file: SourceFile): SourceError {
  const { place } = refused;
  const message = shorten(refused.message);
  if (place === undefined) return { message, file: file.path };
  return { message, file: file.path, ...place, frame: drawFrame(file.text, place) };
}

/** V8 quotes a bad regular expression at whatever length it has. */
function shorten(message: string): string {
  return message.length <= longest ? message : `${message.slice(0, longest - 1)}…`.toWellFormed();
}

const longest = 300;
