import type { SourcePlace } from '../records/compiled.ts';
import { isArchiveName } from '../discover/archive-kind.ts';
import { writeOnOneLine } from '../text/visible.ts';
import type { ToldPlace } from './told.ts';

/** A place of a submission as one of the repository. */
export type Locate = (place: Partial<SourcePlace> & { readonly file: string }) => ToldPlace;

/**
 * Places of the submission that lies at `path`, which is empty where it is the repository itself; `inside` is the folder in
 * it that holds all there is. In an archive there are no lines: its own place is told, and where in it that is.
 */
export function locateIn(path: string, inside = ''): Locate {
  const under = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('/');
  if (isArchiveName(path))
    return ({ file, line, column }) => {
      const place = [under(inside, file), line, line === undefined ? undefined : column];
      return { path, inside: place.filter((part) => part !== undefined).join(':') };
    };
  return ({ file, line, column }) => ({
    path: under(path, inside, file),
    ...(line !== undefined && { line }),
    ...(line !== undefined && column !== undefined && { column }),
  });
}

/** Where in an archive something is, as a line of text; nothing where it lies in the repository itself. */
export function writeInside(place: ToldPlace | undefined): readonly string[] {
  return place?.inside === undefined ? [] : [`In the archive: ${writeOnOneLine(place.inside)}`];
}
