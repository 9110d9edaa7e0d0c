import { createHash } from 'node:crypto';

/**
 * A comment for Moodle: small HTML in one line that begins with a tag, as Moodle puts a quote before what looks like a
 * formula, and holds no backslash and no quote, which its reader would take for its own. It ends with a mark by which the
 * next worksheet tells our own words from those that a person has added to.
 */
export function writeComment(lines: readonly string[]): string {
  const body = lines.map((line) => `<p>${escapeComment(line)}</p>`).join('');
  return `${body}<p>[sheetmark ${sign(lines.join(''))}]</p>`;
}

/** Whether a comment that stands in a worksheet, where it has lost its tags and line breaks, is ours to the letter. */
export function isOwnComment(cell: string): boolean {
  const [, text, signature] = /^(.*)\[sheetmark ([0-9a-f]{8})\]\s*$/su.exec(cell) ?? [];
  return text !== undefined && signature === sign(text);
}

/** Whether a comment that stands in a worksheet says the same as these lines. */
export function saysSame(cell: string, lines: readonly string[]): boolean {
  return squeeze(cell) === squeeze(`${lines.join('')}[sheetmark ${sign(lines.join(''))}]`);
}

function sign(text: string): string {
  return createHash('sha256').update(squeeze(text)).digest('hex').slice(0, 8);
}

/** Spaces are what an export of Moodle changes. */
function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\\', '&#92;'],
]);

function escapeComment(line: string): string {
  return line.replace(/\s+/gu, ' ').replace(/[&<>"'\\]/g, (sign) => entities.get(sign) ?? sign);
}
