import { posix } from 'node:path';

/** The folder that holds all of these paths, with a slash at its end: archives and platforms like to put one around everything. */
export function findTop([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  let top = posix.dirname(first);
  while (top !== '.' && others.some((path) => !path.startsWith(`${top}/`)))
    top = posix.dirname(top);
  return top === '.' ? '' : `${top}/`;
}
