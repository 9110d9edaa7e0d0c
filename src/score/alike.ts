import { hashText } from '../host/hash.ts';
import type { SourceFile } from '../records/submission.ts';

/** Fewer characters than these are the same with anybody, such as a file without an answer. */
const leastText = 400;

/**
 * A hash of a submission's programs without their comments and formatting: equal where they are the same but for that.
 * Nothing where there is too little of them. It names nobody and decides nothing.
 */
export function hashAlike(files: readonly SourceFile[]): string | undefined {
  const bare = files
    .filter(({ path }) => !path.endsWith('.json'))
    .map(({ text }) => takeFormatOff(text))
    .filter((text) => text !== '')
    .sort();
  const all = bare.join('\0');
  if (all.length < leastText) return undefined;
  return hashText(all);
}

/** What formatters change: comments, white space, quotes, semicolons, commas at the end. A text that holds them is none the better for it. */
function takeFormatOff(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\/|\/\/[^\n\r]*/g, '')
    .replace(/[\s;'"`]+/g, '')
    .replace(/,(?=[)\]}])/g, '')
    .replace(/[()]/g, '');
}
