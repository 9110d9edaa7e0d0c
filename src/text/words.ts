import { splitFormulas } from './formula.ts';

/**
 * A piece of a sentence: plain text, code, or a formula in LaTeX. What a submission wrote is text or code and is never
 * read for anything else; formulas come of `readDeclared` alone, which the sheet's own sentences go through.
 */
export type Word =
  | { readonly text: string }
  | { readonly code: string }
  | { readonly formula: string };

/** A sentence before it is escaped for the place it goes to. */
export type Words = readonly Word[];

/** A name or value inside a sentence, shown as code. */
export function code(text: string): Words {
  return [{ code: text }];
}

/** A sentence: what is filled in is plain text, or words of its own kind. */
export function say(
  fixed: TemplateStringsArray,
  ...filled: readonly (string | number | Words)[]
): Words {
  const words: Word[] = [];
  fixed.forEach((text, at) => {
    if (text !== '') words.push({ text });
    const next = filled[at];
    if (next === undefined) return;
    if (typeof next === 'object') words.push(...next);
    else words.push({ text: String(next) });
  });
  return words;
}

/** Sentences of a sheet are few and stand in every report. */
const mostDeclared = 2000;

const declared = new Map<string, Words>();

/**
 * A sentence of the sheet, with formulas between dollar signs: the same words each time. Throws if a dollar sign stands
 * alone.
 */
export function readDeclared(text: string): Words {
  const known = declared.get(text);
  if (known !== undefined) return known;
  const words = splitWords(text);
  if (declared.size >= mostDeclared) declared.clear();
  declared.set(text, words);
  return words;
}

function splitWords(text: string): Words {
  return splitFormulas(text).map((part) =>
    part.kind === 'formula' ? { formula: part.tex } : { text: part.text },
  );
}

/** A sentence as plain text, for the terminal: formulas as LaTeX, code as it is. Not escaped. */
export function writePlainly(words: Words): string {
  return words
    .map((word) => ('text' in word ? word.text : 'code' in word ? word.code : word.formula))
    .join('');
}
