import type { Named } from './named.ts';

/**
 * Sakai: `Lovelace, Ada(ada)`, with `Submission attachment(s)` in it and what was typed beside that; or files of everybody in
 * one folder: `Lovelace, Ada(ada)_Submission attachment(s)_exercise1.ts`.
 */
export function readSakai(text: string): Named | undefined {
  const found =
    /^(?<last>[^,()]+), (?<first>[^()]+?)\s?\((?<login>[^()]+)\)(?:_Submission attachment\(s\)_(?<file>.+)|_(?<typed>submissionText\.html))?$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { last = '', first = '', login = '', file, typed } = found;
  const own = file ?? typed;
  return {
    person: { name: `${first} ${last}`, source: 'sakai', login },
    key: `sakai:${login}`,
    isTyped: typed !== undefined,
    ...(own !== undefined && { file: own }),
  };
}
