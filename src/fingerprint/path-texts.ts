/** What may begin an import's path: a dot, or an escape of something. */
const start = /['"`](?=[.\\])([^'"`]*)/g;

/** What follows one of these words between quotes is no path to a file. */
const bareImport = /\b(?:from|import|require)\b[^'"`]*['"`]([^.\\'"`][^'"`]*)/g;

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
    bare: [...new Set([...text.matchAll(bareImport)].map(([, name = '']) => name))],
    isEscaped: texts.some((path) => path.includes('\\')),
  };
}
