import type { Named } from './named.ts';

/**
 * Blackboard, flat: `Sheet 9_ada1_attempt_2026-01-05-14-03-22_exercise1.ts`, and beside it a text about each attempt, without
 * a name of its own.
 */
export function readBlackboard(text: string): Named | undefined {
  const found =
    /^.+?_(?<user>[^_]+)_(?:attempt|versuch|tentative|intento|tentativo|poging)_(?<date>\d{4}-\d\d-\d\d)-(?<time>\d\d-\d\d)-\d\d(?:_(?<file>.+)|\.txt)$/isu.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { user = '', date = '', time = '', file = 'about this attempt.txt' } = found;
  const submitted = `${date}T${time.replace('-', ':')}`;
  return {
    person: { name: user, source: 'blackboard', login: user },
    key: `blackboard:${user}`,
    isTyped: false,
    attempt: Date.parse(`${submitted}Z`),
    submitted,
    file,
  };
}
