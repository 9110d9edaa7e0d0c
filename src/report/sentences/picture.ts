import { say, type Words } from '../../text/words.ts';
import { writeNumber } from '../../text/number.ts';

/** A heat map in words: what a reader who does not see it has to know. */
export function sayHeatMap(numbers: readonly number[], columns: number): string {
  const finite = numbers.filter(Number.isFinite);
  const odd = numbers.length - finite.length;
  const oddWords = odd === 0 ? '' : ` ${odd} of ${numbers.length} entries are no finite number.`;
  if (finite.length === 0) return oddWords.trim();
  const sum = finite.reduce((total, number) => total + number, 0);
  const most = finite.reduce((a, b) => Math.max(a, b));
  const least = finite.reduce((a, b) => Math.min(a, b));
  const at = (number: number): string => nameCell(numbers.indexOf(number), columns);
  return (
    `Sum ${writeNumber(sum)}, largest ${writeNumber(most)} at ${at(most)}, ` +
    `smallest ${writeNumber(least)} at ${at(least)}.${oddWords}`
  );
}

/** What of it stands below the picture: the sum is what most laws speak of. */
export function captionHeatMap(numbers: readonly number[]): string {
  const odd = numbers.filter((number) => !Number.isFinite(number)).length;
  if (odd > 0) return `${odd} of ${numbers.length} entries are no finite number`;
  return `Sum ${writeNumber(numbers.reduce((total, number) => total + number, 0))}`;
}

/** An entry of a picture, rows and columns counted from 0. */
export function nameCell(index: number, columns: number): string {
  return `row ${Math.floor(index / columns)}, column ${index % columns}`;
}

/** In the place of pictures, where nothing that was returned is one. */
export function sayNoPictures(
  asked: readonly { readonly shape: readonly [number, number] }[],
): Words {
  const [rows = 0, columns = 0] = asked[0]?.shape ?? [];
  const size = rows * columns;
  return asked.length === 1
    ? say`There is no picture of the answer: it is not an array of ${size} numbers.`
    : say`There are no pictures of the answers: none of ${asked.length} is an array of ${size} numbers.`;
}
