import { splitLines, type Place } from '../text/place.ts';

const linesAround = 2;
const widest = 100;
const tab = '  ';

/** A few lines of a source with a mark under the place; long lines are cut around it. At most 100 columns wide. */
export function drawFrame(text: string, { line, column }: Place): string {
  const lines = splitLines(text);
  const first = Math.max(1, line - linesAround);
  const last = Math.min(lines.length, line + linesAround);
  const digits = String(last).length;
  // The mark, the line's number and the bar take the first columns.
  const room = widest - digits - 5;
  const marked = writeLine((lines[line - 1] ?? '').slice(0, column - 1)).length;
  const start = marked < room - 20 ? 0 : marked - Math.floor(room / 2);
  const drawn: string[] = [];
  for (let number = first; number <= last; number++) {
    const shown = cut(writeLine(lines[number - 1] ?? ''), start, room);
    const mark = number === line ? '>' : ' ';
    drawn.push(`${mark} ${String(number).padStart(digits)} | ${shown}`.trimEnd());
    if (number === line) drawn.push(`  ${' '.repeat(digits)} | ${' '.repeat(marked - start)}^`);
  }
  return drawn.join('\n');
}

/** A line as wide as it has UTF-16 units, tabs apart: nothing in it may move what stands behind it. */
function writeLine(line: string): string {
  return line.replaceAll('\t', tab).replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
}

function cut(line: string, start: number, room: number): string {
  const end = start + room;
  const head = start > 0 && line.length > start ? '…' : '';
  const tail = line.length > end ? '…' : '';
  // A surrogate pair that the cut goes through would leave half a letter.
  return (head + line.slice(start + head.length, end - tail.length) + tail).toWellFormed();
}
