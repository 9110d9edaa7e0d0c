import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPlace } from '../history/keep.ts';
import { UsageError } from '../records/errors.ts';

/** The folder with the files of the course: the one that is named, or the one that the reports were made from. */
export function findPlace(out: string, named: string | undefined): string {
  const place = named === undefined ? readPlace(out) : resolve(named);
  if (place !== undefined && existsSync(place)) return place;
  throw new UsageError(
    `it is not known where the class of '${out}' is; say --class and the folder of the submissions`,
  );
}
