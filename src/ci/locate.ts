import type { SourcePlace } from '../records/compiled.ts';
import type { ToldPlace } from './told.ts';

/** A place of a submission as one of the repository. */
export type Locate = (place: Partial<SourcePlace> & { readonly file: string }) => ToldPlace;

/** Places of the submission in this folder; `folder` is empty where it is the repository itself. */
export function locateIn(folder: string): Locate {
  return ({ file, line, column }) => ({
    path: folder === '' ? file : `${folder}/${file}`,
    ...(line !== undefined && { line }),
    ...(line !== undefined && column !== undefined && { column }),
  });
}
