import { join } from 'node:path';
import type { LeftOut } from '../records/submission.ts';

/** What the machine failed to read of a submission, and what to do about it. */
export function sayUnreadable(folder: string, unreadable: readonly LeftOut[]): string {
  const failures = unreadable.map(({ path, reason }) => `${join(folder, path)}: ${reason}`);
  return `It could not be read. ${failures.join('; ')}. Make it readable, for example with chmod -R u+rX, and run the same command again.`;
}
