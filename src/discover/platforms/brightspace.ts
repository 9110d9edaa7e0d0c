import { hasTime, readDate } from './dates.ts';
import type { Named } from './named.ts';

/**
 * Brightspace: `12345-67890 - Ada Lovelace - 5 January, 2026 203 PM`, a folder for each attempt, or files of everybody in one
 * folder: `12345-67890 - Ada Lovelace - Jan 5, 2026 203 PM - exercise1.ts`.
 */
export function readBrightspace(text: string): Named | undefined {
  const found =
    /^(?<user>\d+)-\d+\s*-\s*(?<name>.+?)\s*-\s*(?<date>[^-]*\d{4}[^-]*?)(?:\s+-\s+(?<file>.+)|\.[a-z0-9]{1,4})?$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { user = '', name = '', date = '', file } = found;
  const attempt = readDate(date);
  if (attempt === undefined) return undefined;
  return {
    person: { name, source: 'brightspace', login: user },
    key: `brightspace:${user}`,
    isTyped: false,
    attempt,
    ...(hasTime.test(date) && { submitted: new Date(attempt).toISOString().slice(0, 16) }),
    ...(file !== undefined && { file }),
  };
}
