import type { Person } from '../records/submission.ts';
import { readBlackboard } from './platforms/blackboard.ts';
import { readBrightspace } from './platforms/brightspace.ts';
import { readCanvas } from './platforms/canvas.ts';
import { readIlias } from './platforms/ilias.ts';
import { readJagr } from './platforms/jagr.ts';
import { readMoodle } from './platforms/moodle.ts';
import type { Named } from './platforms/named.ts';
import { readSakai } from './platforms/sakai.ts';

const readers = [
  readMoodle,
  readBlackboard,
  readBrightspace,
  readCanvas,
  readJagr,
  readSakai,
  readIlias,
];

/** Reads a name that a platform gave; nothing where it is somebody's own. */
export function readPlatformName(name: string): Named | undefined {
  for (const read of readers) {
    const named = read(name);
    if (named !== undefined) return named;
  }
  return undefined;
}

/** Whose a submission is, by the name of its folder. */
export function readPerson(folder: string): Person {
  return readPlatformName(folder)?.person ?? { name: folder, source: 'folder' };
}
