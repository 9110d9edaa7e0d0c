import { posix } from 'node:path';
import { isPartName } from '../discover/places.ts';
import { writeOnOneLine } from '../text/visible.ts';

/** The folder in which most folders of people are that hold the same file that is asked for; nothing where none are. */
export function findHolder(
  files: readonly string[],
  exerciseFiles: readonly string[],
): string | undefined {
  const names = new Set(exerciseFiles.map((file) => posix.basename(file)));
  const people = new Map<string, Set<string>>();
  for (const file of files) {
    const person = posix.dirname(file);
    if (!names.has(posix.basename(file)) || isPartName(posix.basename(person))) continue;
    const holder = posix.dirname(person);
    people.set(holder, (people.get(holder) ?? new Set()).add(person));
  }
  const most = [...people].sort(([, a], [, b]) => b.size - a.size)[0];
  return most === undefined || most[1].size < 2 ? undefined : most[0].replace(/^\.$/, '');
}

/** A folder in a sentence. */
export function nameFolder(path: string): string {
  return path === '' ? 'the repository' : writeOnOneLine(path);
}
