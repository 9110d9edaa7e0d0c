/** What may begin an import's path: a dot, or an escape of something. */
const start = /['"`](?=[.\\])([^'"`]*)/g;

/** What follows one of these words between quotes, and does not begin like a path, names a module. */
const wordOfImports = /\b(?:from|import|require)\b/;
const nameOfModule = /^[^.\\]/;

/** What a program may import, read off its text. */
export interface PathTexts {
  /** Every relative path that stands between quotes, be it in code, in a comment or in another text. */
  readonly relative: readonly string[];
  /** Whatever else may be meant as the name of a module. */
  readonly bare: readonly string[];
  /** Whether one is written with escapes, so that only a parser knows what it says. */
  readonly isEscaped: boolean;
}

/** Lists everything that a program may import: a parser would find some of these, and nothing else. */
export function listPathTexts(text: string): PathTexts {
  // A quote may close a text or open one, which only a parser knows: each is taken for both.
  const texts = [...text.matchAll(start)].map(([, path = '']) => path);
  return {
    relative: [...new Set(texts.filter((path) => /^\.\.?(?:\/|$)/.test(path)))],
    bare: [...new Set(listBare(text))],
    isEscaped: texts.some((path) => path.includes('\\')),
  };
}

/** Piece by piece between quotes, as the main process reads this: a text of import words alone must take no longer than any. */
function listBare(text: string): readonly string[] {
  const pieces = text.split(/['"`]/);
  const names: string[] = [];
  let wasName = false;
  for (const [i, name] of pieces.slice(1).entries()) {
    wasName = !wasName && nameOfModule.test(name) && wordOfImports.test(pieces[i] ?? '');
    if (wasName) names.push(name);
  }
  return names;
}
