import type { Data, MadeData } from '../records/session.ts';
import type { ToldCall } from '../records/result.ts';
import { spellHidden } from './visible.ts';

/** Equal numbers in a row, from which on they are written once. */
const shortestRun = 8;

/** A call as TypeScript that can be pasted into a file: every number exact, long runs of one number folded. */
export function writeCall(call: ToldCall): string {
  return `${call.name}(${call.args.map(writeData).join(', ')})`;
}

/** The same call in at most about `limit` characters: the middle of long lists is left out, and said so in a comment. */
export function shortenCall(call: ToldCall, limit: number): string {
  return fit(
    limit,
    (kept) => `${call.name}(${call.args.map((arg) => writeShortly(arg, kept)).join(', ')})`,
  );
}

/** Plain data as TypeScript that can be pasted into a file. */
export function writeData(data: Data): string {
  return writeShortly(data, Infinity);
}

/** Plain data in at most about `limit` characters. */
export function shortenData(data: Data, limit: number): string {
  return fit(limit, (kept) => writeShortly(data, kept));
}

/** Text as a string literal in which nothing is hidden. */
export function writeText(text: string): string {
  const quoted = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${spellHidden(quoted)}'`;
}

function fit(limit: number, write: (kept: number) => string): string {
  let text = write(Infinity);
  for (let kept = 16; text.length > limit && kept >= 2; kept -= 2) text = write(kept);
  return text;
}

/** Lists longer than `kept` keep that many entries, most of them at the start. */
function writeShortly(data: Data, kept: number): string {
  // The same double is read again, but for -0: it is 0 here as in the JSON that a submission is given.
  if (typeof data === 'number') return String(data);
  if (typeof data === 'string') return writeText(data);
  if (data === null || typeof data === 'boolean') return String(data);
  if (isList(data)) return writeList(data, kept);
  if (isMade(data)) {
    if (data.args === undefined) return data.$make;
    return `${data.$make}(${data.args.map((arg) => writeShortly(arg, kept)).join(', ')})`;
  }
  const entries = Object.entries(data).map(
    ([key, value]) => `${writeKey(key)}: ${writeShortly(value, kept)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

// Array.isArray alone does not narrow readonly lists.
export function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

export function isMade(data: object): data is MadeData {
  return '$make' in data;
}

function writeKey(key: string): string {
  // An own `__proto__` is only made by a computed key.
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : writeText(key);
}

function writeList(list: readonly Data[], kept: number): string {
  const parts: string[] = [];
  let pieces = splitRuns(list);
  let leftOut = 0;
  if (pieces.length > kept) {
    const [head, tail] = [Math.ceil((kept * 2) / 3), Math.floor(kept / 3)];
    const dropped = pieces.slice(head, pieces.length - tail);
    leftOut = dropped.reduce((sum, piece) => sum + piece.count, 0);
    parts.push(...pieces.slice(0, head).map((piece) => writePiece(piece, kept)));
    parts.push(`/* … ${leftOut} more */`);
    pieces = pieces.slice(pieces.length - tail);
  }
  const [only] = pieces;
  if (leftOut === 0 && pieces.length === 1 && only !== undefined && only.count > 1) {
    return writePiece(only, kept).slice('...'.length);
  }
  parts.push(...pieces.map((piece) => writePiece(piece, kept)));
  return joinParts(parts);
}

/** The comment that stands for what was left out takes no comma. */
function joinParts(parts: readonly string[]): string {
  let text = '';
  parts.forEach((part, at) => {
    text += part;
    if (at < parts.length - 1) text += part.startsWith('/*') ? ' ' : ', ';
  });
  return `[${text}]`;
}

/** `count` times the same data. */
interface RepeatedData {
  readonly data: Data;
  readonly count: number;
}

function splitRuns(list: readonly Data[]): RepeatedData[] {
  const pieces: RepeatedData[] = [];
  for (let at = 0; at < list.length;) {
    const data = list[at] ?? null;
    let end = at + 1;
    if (typeof data === 'number') while (end < list.length && list[end] === data) end++;
    const count = end - at >= shortestRun ? end - at : 1;
    pieces.push({ data, count });
    at += count;
  }
  return pieces;
}

function writePiece({ data, count }: RepeatedData, kept: number): string {
  const text = writeShortly(data, kept);
  return count === 1 ? text : `...Array<number>(${count}).fill(${text})`;
}
