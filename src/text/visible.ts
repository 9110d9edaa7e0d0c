/**
 * What a reader cannot see or what turns text around: control characters, lone surrogates, marks of
 * direction, invisible letters and spaces, characters that Unicode never assigns. A joiner is only
 * let be between letters beyond ASCII, where scripts and emoji need it.
 */
const hidden =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202f\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffc\u{e0000}-\u{e0fff}]|(?<!\P{ASCII})[\u200c\u200d]|[\u200c\u200d](?!\P{ASCII})/gu;

/** More accents on one letter than any language has would run into the lines above and below. */
const tooManyMarks = /(\p{M}{5})\p{M}+/gu;

/** The text with everything hidden in it spelled out as TypeScript would; line breaks and tabs stay. */
export function writeVisibly(text: string): string {
  if (isPlain(text)) return text;
  const lines = text.replace(/\r\n/g, '\n').replace(/[^\n\t]+/g, spellHidden);
  return lines.replace(tooManyMarks, '$1…');
}

/** The same for text that has to stay on one line: its line breaks and tabs are spelled out too. */
export function writeOnOneLine(text: string): string {
  if (isPlain(text)) return text;
  return spellHidden(text.replace(/\r\n/g, '\n')).replace(tooManyMarks, '$1…');
}

/** The text with every hidden character as the escape that it has in a string literal. */
export function spellHidden(text: string): string {
  return text.replace(hidden, spellCharacter);
}

/**
 * Whether there is nothing in a text but ASCII, Latin and Greek letters, accents on them, and signs of mathematics:
 * all are seen, and take one column or, if an accent, none. Most texts are so, and what knows all of Unicode takes
 * longer to load than a whole check.
 */
export function isPlain(text: string): boolean {
  return !unusual.test(text);
}

const unusual =
  /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u0300-\u034e\u0391-\u03a1\u03a3-\u03c9\u2010-\u2027\u2030-\u205e\u2070-\u2071\u2074-\u208e\u2190-\u22ff\u2500-\u259f\u2713\u2717]|[\u0300-\u034e]{6}/;

/** The accents among these. */
export const accents = /[\u0300-\u034e]/g;

const shortNames = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);

function spellCharacter(character: string): string {
  const short = shortNames.get(character);
  if (short !== undefined) return short;
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
