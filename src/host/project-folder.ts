import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the project that is asked for by its path in there, from wherever the user stands; another by its own path. */
export function resolveOwn(path: string): string {
  const place = resolve(path);
  return existsSync(place) ? place : resolve(projectFolder, path);
}
