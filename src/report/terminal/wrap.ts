import { stripVTControlCharacters } from 'node:util';
import { measureColumns } from '../../text/terminal.ts';

/** Lines of at most `width` columns, each after the first begun with `indent`. Styled text keeps its styles. */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let [line, columns] = ['', 0];
  for (const word of splitWords(text)) {
    const length = measureStyled(word);
    if (columns > 0 && columns + 1 + length > width) {
      lines.push(line);
      [line, columns] = [indent, indent.length];
    } else if (columns > 0) {
      line += ' ';
      columns += 1;
    }
    line += word;
    columns += length;
  }
  lines.push(line);
  return lines;
}

/** Columns that styled text takes. */
export function measureStyled(text: string): number {
  return measureColumns(stripVTControlCharacters(text));
}

/** A line with something at its right end; a line that is too long for both keeps two blanks between. */
export function alignRight(left: string, right: string, width: number): string {
  const space = width - measureStyled(left) - measureStyled(right);
  return `${left}${' '.repeat(Math.max(2, space))}${right}`;
}

/** A style that goes over several words is taken up again on each of them. */
function* splitWords(text: string): Generator<string> {
  let open = '';
  for (const word of text.split(' ')) {
    const styled = open + word;
    for (const [code] of word.matchAll(sgr)) open = code === reset ? '' : open + code;
    yield open === '' ? styled : styled + reset;
  }
}

const reset = '\u001b[0m';
const sgr = /\u001b\[[\d;]*m/g;
