import type { AskedFile } from './asked-file.ts';
import { caps } from './caps.ts';
import type { ReadFile } from './exports-of.ts';
import { decodeText } from './decode-text.ts';
import type { Folder } from './folder.ts';
import { walkFolders } from './walk.ts';

/** The programs that were typed into a platform's editor, which made HTML of them: one file, or one for each that is named in it. */
export async function readTyped(
  folder: Folder,
  asked: readonly AskedFile[],
): Promise<readonly ReadFile[]> {
  const { files } = await walkFolders(folder, {
    isWanted: isTypedName,
  });
  return files.flatMap(({ path, read }) => {
    const got = read(caps.fileBytes);
    if (got.kind !== 'bytes') return [];
    const decoded = decodeText(got.bytes);
    if (decoded.kind !== 'text') return [];
    const text = decodeHtml(decoded.text);
    return text.trim() === '' ? [] : split(path.replace(/\.html?$/i, ''), text, asked);
  });
}

/** Sakai keeps what a tutor wrote beside it. */
function isTypedName(name: string): boolean {
  return /^[^.].*\.html?$/i.test(name) && !/feedback|comment/i.test(name);
}

/** What an editor shows of its HTML, as text: tags are line breaks or nothing, entities and typographic quotes are what was typed. */
function decodeHtml(html: string): string {
  const { inside: body = html } = findBetween(html, 0, /<body[^<>]*>/gi, /<\/body>/gi) ?? {};
  return dropAll(body.replace(/\r\n?/g, '\n'), /<(?:style|script)\b/gi, /<\/(?:style|script)>/gi)
    .replace(/<br\s*\/?>\n?|<\/(?:p|div|li|pre|h\d|tr|blockquote)>\n?/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, decodeEntity)
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u200c\u200d\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"');
}

interface Between {
  readonly start: number;
  readonly inside: string;
  readonly end: number;
}

/**
 * What stands between the first `open` from a place on and the `close` that follows it, both global. One expression for both
 * would look for the end anew from each beginning, which for a long text without an end takes minutes.
 */
function findBetween(text: string, from: number, open: RegExp, close: RegExp): Between | undefined {
  open.lastIndex = from;
  const start = open.exec(text);
  if (start === null) return undefined;
  close.lastIndex = open.lastIndex;
  const end = close.exec(text);
  if (end === null) return undefined;
  const inside = text.slice(open.lastIndex, end.index);
  return { start: start.index, inside, end: close.lastIndex };
}

function dropAll(text: string, open: RegExp, close: RegExp): string {
  let kept = '';
  let from = 0;
  for (;;) {
    const found = findBetween(text, from, open, close);
    if (found === undefined) return kept + text.slice(from);
    kept += text.slice(from, found.start);
    from = found.end;
  }
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  ndash: '-',
  mdash: '-',
  hellip: '...',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  mu: 'μ',
  times: '×',
  deg: '°',
};

function decodeEntity(
  all: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? all) : all;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

/** A line that holds a name and nothing else; longer ones name no file. */
const nameAlone = /^\W*([\w.-]+\.ts)\W*$/;
const longestName = 200;

/** A line that names a file begins it: `// exercise1.ts`. */
function split(name: string, text: string, asked: readonly AskedFile[]): readonly ReadFile[] {
  const names = new Map(asked.map(({ file }) => [file.toLowerCase(), file]));
  const parts: { path: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, named = ''] = line.length > longestName ? [] : (nameAlone.exec(line) ?? []);
    const file = names.get(named.toLowerCase());
    if (file !== undefined) parts.push({ path: file, lines: [] });
    parts.at(-1)?.lines.push(file === undefined ? line : '');
  }
  const isSplit = new Set(parts.map(({ path }) => path)).size === parts.length && parts.length > 0;
  if (!isSplit) return [{ path: `${name}.ts`, text }];
  return parts.map(({ path, lines }) => ({ path, text: lines.join('\n') }));
}
