import { count } from '../text/counting.ts';

/** A text, and what was odd about its bytes, where that has to be told. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly oddity?: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The text that bytes hold: UTF-8, UTF-16 with or without a mark, and whatever else is no UTF-8 as Windows-1252, in which
 * every byte has a meaning. Byte order marks and characters that nobody typed are dropped; a file whose lines end with CR
 * alone gets line feeds.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const utf16 = findUtf16(bytes);
  // A mark says what it is: there is nothing to be told.
  if (utf16 !== undefined)
    return check(tryDecode(bytes, utf16), hasMark(bytes) ? undefined : 'UTF-16', 'UTF-16');
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return check(text);
  return check(tryDecode(bytes, 'windows-1252'), 'Windows-1252');
}

const binary = 'it is no text: most of it are control characters, as in binary files';

function check(text: string | undefined, encoding?: string, tried = encoding): DecodedText {
  if (text === undefined)
    return { kind: 'refused', reason: `it is not valid ${tried} text; save it as UTF-8` };
  if (isBinary(text)) return { kind: 'refused', reason: binary };
  const typed = text.replace(untyped, '');
  const hasOldLines = typed.includes('\r') && !typed.includes('\n');
  const { text: bare, isFenced } = takeOutOfFence(
    hasOldLines ? typed.replaceAll('\r', '\n') : typed,
  );
  const oddities = [
    ...(typed.length === text.length ? [] : [sayUntyped(text.length - typed.length)]),
    ...(encoding === undefined ? [] : [`it was read as ${encoding}, as it is no UTF-8`]),
    ...(isFenced ? ['it stood in a Markdown fence (```), which is no part of a program'] : []),
  ];
  return oddities.length === 0
    ? { kind: 'text', text: bare }
    : { kind: 'text', text: bare, oddity: oddities.join('; ') };
}

/**
 * Control characters, and marks that have no width: editors, terminals, web pages and disks that were full leave them, and
 * no program means anything by them.
 */
const untyped = /[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060]/g;

function sayUntyped(dropped: number): string {
  return `${count(dropped, 'invisible character')} in it, NUL or the like, ${dropped === 1 ? 'was' : 'were'} left out`;
}

/** A program has letters between its control characters; what a disk or a transfer filled up with NUL is not counted. */
function isBinary(text: string): boolean {
  const controls = text.match(/[\x01-\x08\x0e-\x19\x1c-\x1f]/g)?.length ?? 0;
  return controls > 4 && controls * 20 > text.length - (text.match(/\0/g)?.length ?? 0);
}

/** A mark says so; without one, every other byte of a program in UTF-16 is zero. */
function findUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const looked = Math.min(bytes.length, 4096);
  let [even, odd] = [0, 0];
  for (let at = 0; at < looked; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > looked * 0.4 && even < looked * 0.02) return 'utf-16le';
  return even > looked * 0.4 && odd < looked * 0.02 ? 'utf-16be' : undefined;
}

function hasMark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function tryDecode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The program between the first line and the last one of a Markdown fence; its lines keep their numbers. */
function takeOutOfFence(text: string): { readonly text: string; readonly isFenced: boolean } {
  const fence = /^(\s*)(?:```|~~~)[\w-]*[ \t]*(\r?\n[^]*\n)[ \t]*(?:```|~~~)\s*$/.exec(text);
  if (fence === null) return { text, isFenced: false };
  const inside = `${fence[1]}${fence[2]}`;
  // With another fence inside, it is a document and no program.
  return /\n[ \t]*(?:```|~~~)/.test(inside)
    ? { text, isFenced: false }
    : { text: inside, isFenced: true };
}
