/** A place in a text, counted from 1; columns in UTF-16 units, as V8 and most editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, by what ends a line in ECMAScript. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}

/** The place of the character at this offset. */
export function placeAt(text: string, offset: number): Place {
  const before = splitLines(text.slice(0, offset));
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
