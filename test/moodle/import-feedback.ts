import { unzipSync } from 'fflate';
import type { Site } from './site.ts';

// What Moodle does with an uploaded zip of feedback files, after importziplib.php.

export interface ImportedFeedback {
  readonly added: number;
  /** Dropped by Moodle without a word. */
  readonly dropped: readonly string[];
}

/** Imports feedback files into a site, which it changes. */
export function importFeedback(zip: Uint8Array, site: Site, now: number): ImportedFeedback {
  const dropped: string[] = [];
  let added = 0;
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    if (path.endsWith('/')) continue;
    const found = findPlace(path, site);
    if (found === undefined) {
      dropped.push(path);
      continue;
    }
    const { person, name } = found;
    const own = person.files?.[name];
    if (own !== undefined && Buffer.from(own).equals(bytes)) {
      dropped.push(path);
      continue;
    }
    person.feedback = new Map([...(person.feedback ?? []), [name, bytes]]);
    person.grade = { points: person.grade?.points, changed: now };
    added += 1;
  }
  return { added, dropped };
}

const plugins = ['assignsubmission_file', 'assignsubmission_onlinetext', 'assignfeedback_file'];

/** The first part of the path that has the form of a participant's folder decides. */
function findPlace(path: string, site: Site) {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  if (/^[.~]/.test(file) || parts[0] === '__MACOSX') return undefined;
  for (const [index, part] of parts.entries()) {
    const pieces = part.split('_');
    const [, id = '', subtype = '', type = ''] = pieces;
    // Before 4.1 it had to be five pieces.
    if (pieces.length < (site.version === '3.9' ? 5 : 4)) continue;
    if (!/^\d+$/.test(id) || !plugins.includes(`${subtype}_${type}`)) continue;
    const person = site.people.find((each) => each.id === Number(id));
    if (person === undefined || person.isElsewhere === true) continue;
    const rest = pieces.slice(4).join('_');
    const name = [rest, ...parts.slice(index + 1)].filter((piece) => piece !== '').join('/');
    return { person, name };
  }
  return undefined;
}
