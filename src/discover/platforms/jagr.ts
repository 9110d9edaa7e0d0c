import type { Named } from './named.ts';

/** Archives of the Darmstadt graders: `h09-ab12cdef-Ada-Lovelace-submission.zip`. */
export function readJagr(text: string): Named | undefined {
  const found =
    /^(?<sheet>\[?[a-z]+\d*\]?)[-_](?<login>[a-z]{2}\d{2}[a-z]{4})[-_](?<name>.+?)(?:[-_]submission)?(?:\.(?:zip|jar|tar|tgz|tar\.gz))?$/isu.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { login = '', name = '' } = found;
  return {
    person: { name: name.replace(/[-_]+/g, ' '), source: 'jagr', login },
    key: `jagr:${login}`,
    isTyped: false,
  };
}
