import type { Person } from '../records/submission.ts';
import { isArchiveName } from './archive-kind.ts';
import type { FileEntry, Folder } from './folder.ts';
import { holdOnly, join, nameByFolder, type Member, type Members } from './members.ts';
import { openArchive } from './open-archive.ts';
import type { Unit } from './unit.ts';

/** A folder or archive as what somebody handed in. */
export function toUnit({ name, place, folder, named }: Member): Unit {
  if (named === undefined) return { name, place, folder, person: nameByFolder(name) };
  const { person, key, isTyped, attempt, isLate } = named;
  const submitted = named.submitted ?? readStamps(person.source, folder);
  return {
    name,
    place,
    folder,
    person,
    key,
    isTyped,
    // What was typed lies in the same folder there.
    ...(person.source === 'sakai' && { typed: folder }),
    ...(attempt !== undefined && { attempt }),
    ...(submitted !== undefined && { submitted }),
    ...(isLate === true && { isLate }),
  };
}

/** Files of one person out of a folder that has those of everybody. */
export async function gatherFlat(
  key: string,
  own: Members['flat'],
  place: string,
): Promise<readonly Unit[]> {
  const units: Unit[] = [];
  const kinds = Map.groupBy(own, ({ named }) => `${named.isTyped} ${named.attempt ?? ''}`);
  const attempts = new Set(own.map(({ named }) => named.attempt));
  for (const files of kinds.values()) {
    const entries: FileEntry[] = files.map(({ entry, named }) => ({
      ...entry,
      name: (named.file ?? entry.name).replace(/^(?=\.)/, 'all'),
    }));
    const [first] = files;
    if (first === undefined) continue;
    const { person, isTyped, attempt, submitted } = first.named;
    const isLate = files.some(({ named }) => named.isLate === true);
    const [only, another] = entries;
    const opened =
      only !== undefined && another === undefined && isArchiveName(only.name)
        ? await openArchive(only)
        : undefined;
    units.push({
      name: `${key.slice(key.indexOf(':') + 1).replaceAll(':', '_')}${attempts.size > 1 ? ` ${submitted ?? ''}` : ''}`,
      place: join(place, first.entry.name),
      folder: opened?.kind === 'folder' ? opened.folder : holdOnly(...entries),
      person,
      key,
      isTyped,
      ...(attempt !== undefined && { attempt }),
      ...(submitted !== undefined && { submitted }),
      ...(isLate && { isLate }),
    });
  }
  return units;
}

/** ILIAS keeps files under the moment at which they came, and some of its downloads do too: `20260112210000_exercise1.ts`. */
function readStamps(source: Person['source'], folder: Folder): string | undefined {
  if (source !== 'ilias') return undefined;
  const names = folder.list().entries.map(({ name }) => name);
  const stamps = names.filter((name) => /^20\d{12}_/.test(name)).sort();
  return stamps.at(-1)?.replace(/^(....)(..)(..)(..)(..).*$/s, '$1-$2-$3T$4:$5');
}
