const token =
  /[A-Za-z_$][\w$]*|\d[\w.]*|'(?:[^'\\\n]|\\.)*'|`[^`$]*(?:\$(?!\{)[^`$]*)*`|=>|[<>=!]=+|\*\*|&&|\|\||\?\?|\.\.\.|[^\s\w$]/g;

/** Every run of so many tokens of a program: comments, blanks and kinds of quotes do not count. */
export function* listRuns(text: string, length: number): Generator<string> {
  const tokens = text
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/g, ' ')
    .replaceAll('"', "'")
    .match(token);
  if (tokens === null) return;
  for (let at = 0; at + length <= tokens.length; at++) {
    const run = tokens.slice(at, at + length);
    // Rows of numbers are alike without being copied.
    if (run.filter((word) => /^[A-Za-z_$]/.test(word)).length >= 3) yield run.join(' ');
  }
}
