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
  const body = /<body[^>]*>([^]*?)<\/body>/i.exec(html)?.[1] ?? html;
  return body
    .replace(/\r\n?/g, '\n')
    .replace(/<(?:style|script)\b[^]*?<\/(?:style|script)>/gi, '')
    .replace(/<br\s*\/?>\n?|<\/(?:p|div|li|pre|h\d|tr|blockquote)>\n?/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, decodeEntity)
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u200b\u200c\u200d\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"');
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

/** A line that names a file begins it: `// exercise1.ts`. */
function split(name: string, text: string, asked: readonly AskedFile[]): readonly ReadFile[] {
  const names = new Map(asked.map(({ file }) => [file.toLowerCase(), file]));
  const parts: { path: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, named = ''] = /^\W*([\w.-]+\.ts)\W*$/.exec(line) ?? [];
    const file = names.get(named.toLowerCase());
    if (file !== undefined) parts.push({ path: file, lines: [] });
    parts.at(-1)?.lines.push(file === undefined ? line : '');
  }
  const isSplit = new Set(parts.map(({ path }) => path)).size === parts.length && parts.length > 0;
  if (!isSplit) return [{ path: `${name}.ts`, text }];
  return parts.map(({ path, lines }) => ({ path, text: lines.join('\n') }));
}
