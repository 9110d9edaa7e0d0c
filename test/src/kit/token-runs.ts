/** Long enough that two programs share it by descent, not by chance. */
const length = 12;

/** Every run of tokens of a program: comments, types' blanks and quotes do not count. */
export function* listRuns(text: string): Generator<string> {
  const tokens = text
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, ' ')
    .replaceAll('"', "'")
    .match(/[\w$]+|'(?:[^'\\\n]|\\.)*'|[^\s\w$]/g);
  if (tokens === null) return;
  for (let at = 0; at + length <= tokens.length; at++)
    yield tokens.slice(at, at + length).join(' ');
}
