import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { courseFiles } from '../records/course.ts';

/** Whether there is anything of a course in a folder: most classes have nothing, and load nothing for it. */
export function isDesk(folder: string): boolean {
  return Object.values(courseFiles).some((name) => existsSync(join(folder, name)));
}
