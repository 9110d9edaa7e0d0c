import type { Grading } from './grading.ts';
import { resultFormat, type Result } from './result.ts';
import { sayProblem, validateResult } from './validate.ts';

/**
 * A result as JSON, every double kept. NaN, infinities and -0, which JSON lacks, become text under
 * the keys that hold numbers; in what calls were given, text that looks like that gets a tilde.
 */
export function stringifyResult(result: Result): string {
  return stringify(result, 'other') ?? '';
}

/**
 * The result that a JSON text holds. Throws an Error that says where it is not one, or which format it has: what another
 * version wrote is refused by its name.
 */
export function parseResult(text: string): Result {
  const value: unknown = JSON.parse(text);
  const format = readFormat(value);
  if (format !== undefined && format !== resultFormat)
    throw new Error(
      `This is a result in the format ${format}, and only ${resultFormat} is read here: grade the submission again with this version.`,
    );
  const [problem] = validateResult(value);
  if (problem !== undefined) throw new Error(`Not a result: ${sayProblem(problem)}`);
  // The schema describes exactly this type, with text for the numbers that are read next, and the seal of a file.
  const { checksum: _, ...result } = decode(value, 'other') as Result & { checksum?: string };
  return result;
}

/** The grading of an exercise as JSON, as above. */
export function stringifyGrading(grading: Grading): string {
  return stringify(grading, 'other') ?? '';
}

/** The grading that `stringifyGrading` wrote. */
export function parseGrading(text: string): Grading {
  return decode(JSON.parse(text), 'other') as Grading;
}

/** The name of a result's format, of whichever version. */
function readFormat(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return undefined;
  const { schema } = value;
  return typeof schema === 'string' && /^sheetmark-result\/\d{1,4}$/.test(schema)
    ? schema
    : undefined;
}

/** What a place holds: numbers only; plain data, numbers and text mixed; or none that JSON lacks. */
type PlaceContent = 'numbers' | 'data' | 'other';

const places: ReadonlyMap<string, PlaceContent> = new Map([
  ['args', 'data'],
  ['data', 'data'],
  ['value', 'numbers'],
  ['numbers', 'numbers'],
  ['actual', 'numbers'],
  ['expected', 'numbers'],
  ['image', 'numbers'],
  ['largestDifference', 'numbers'],
  ['allowedDifference', 'numbers'],
]);

const lacking = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);

/** What JSON has no word for is left out of records, as `JSON.stringify` does. */
function stringify(value: unknown, place: PlaceContent): string | undefined {
  if (Array.isArray(value)) {
    if (value.every(isPlainNumber)) return stringifyNumbers(value);
    return `[${value.map((part) => stringify(part, place) ?? 'null').join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(encode(value, place));
  const entries: string[] = [];
  for (const [key, part] of Object.entries(value)) {
    const text = stringify(part, placeUnder(key, place));
    if (text !== undefined) entries.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${entries.join(',')}}`;
}

/** Pictures stand in both editions and in what is kept, and those of the sheet in each result of a class. */
const longLists = new WeakMap<readonly number[], string>();

/** Below, looking for what is known costs more than writing it again. */
const longList = 64;

function stringifyNumbers(numbers: readonly number[]): string {
  if (numbers.length < longList) return JSON.stringify(numbers);
  const text = longLists.get(numbers) ?? JSON.stringify(numbers);
  longLists.set(numbers, text);
  return text;
}

function encode(value: unknown, place: PlaceContent): unknown {
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return '-0';
    return Number.isFinite(value) ? value : String(value);
  }
  return typeof value === 'string' && place === 'data' && looksLacking(value) ? `~${value}` : value;
}

function decode(value: unknown, place: PlaceContent): unknown {
  if (typeof value === 'string' && place !== 'other') {
    const number = lacking.get(value);
    if (number !== undefined) return number;
    return place === 'data' && looksLacking(value) ? value.slice(1) : value;
  }
  return decodeParts(value, place);
}

function looksLacking(text: string): boolean {
  return lacking.has(text.replace(/^~+/, ''));
}

/** Lists hold what their own place holds. */
function decodeParts(value: unknown, place: PlaceContent): unknown {
  // Most of a result are lists of numbers, which stay as they are.
  if (Array.isArray(value))
    return value.every(isPlainNumber) ? value : value.map((part) => decode(part, place));
  if (typeof value !== 'object' || value === null) return value;
  // `fromEntries` makes an own property even of a key such as __proto__.
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, decode(part, placeUnder(key, place))]),
  );
}

/** Entries of an object hold what their key says, unless all is data. */
function placeUnder(key: string, place: PlaceContent): PlaceContent {
  return place === 'data' ? 'data' : (places.get(key) ?? 'other');
}

/** Whether a value is a number that JSON has. */
function isPlainNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0);
}
