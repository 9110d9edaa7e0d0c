import { accents, isPlain, writeOnOneLine } from './visible.ts';

/** Letters that take two columns: East Asian ones and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Letters that take no column of their own. */
const narrow = /^[\p{M}\u200c\u200d]/u;

let segmenter: Intl.Segmenter | undefined;

/** Text for one line of a terminal: nothing in it moves the cursor or turns around, cut to `width` columns. */
export function escapeTerminal(text: string, width = Infinity): string {
  const line = writeOnOneLine(text);
  return measureColumns(line) <= width ? line : cut(line, width);
}

/** How many columns of a terminal a line takes that `escapeTerminal` gave. */
export function measureColumns(line: string): number {
  if (isPlain(line)) return line.length - (line.match(accents)?.length ?? 0);
  let columns = 0;
  for (const letter of splitLetters(line)) columns += measureLetter(letter);
  return columns;
}

function cut(line: string, width: number): string {
  let [kept, columns] = ['', 0];
  for (const letter of splitLetters(line)) {
    columns += measureLetter(letter);
    if (columns > width - 1) break;
    kept += letter;
  }
  return width >= 1 ? `${kept}…` : '';
}

function* splitLetters(line: string): Generator<string> {
  if (isPlain(line)) {
    yield* line.match(/.[\u0300-\u034e]*/g) ?? [];
    return;
  }
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const { segment } of segmenter.segment(line)) yield segment;
}

function measureLetter(letter: string): number {
  if (narrow.test(letter)) return 0;
  return wide.test(letter) ? 2 : 1;
}
