/** What of a text would be at work in the place that it stands in; nothing, where all of it is only text. */

const allowedTags = new Set(
  'html head meta title style body header nav label input select option abbr div p h1 h2 h3 h4 dl dt dd main section nav ol ul li span b bdi code a svg g use symbol defs path circle rect linearGradient stop pattern image footer details summary pre table thead tbody tr th td mark article figure figcaption script math semantics mrow mi mo mn msub msup msubsup mfrac msqrt mover munder munderover mtext mspace mstyle annotation mtable mtr mtd mpadded mphantom menclose'.split(
    ' ',
  ),
);

/**
 * Places in a page, pictures in it, pages of ours (reports by their ids, the one beside, and the class's own), and mails with a
 * subject and a body and nothing else.
 */
const ownAddress =
  /^(?:#|data:image\/png;|(?:\.\/(?:staff|students)|\.\/\.\.)\/[a-z\d_-]+\/report\.html$|\.\/\.\.\/\.\.\/index\.html$|\.\/(?:changes|index)\.html$|mailto:[\w.%@-]*\?subject&#x3D;(?:[\w.~!*()%-]|&#x27;)*&amp;body&#x3D;(?:[\w.~!*()%-]|&#x27;)*$)/;

const tag = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*\/?>/g;

/** Tags and attributes of an HTML page that no template of ours writes. `scripts` of its own are allowed. */
export function findLiveHtml(html: string, scripts: number): readonly string[] {
  const problems: string[] = [];
  let [rest, found] = ['', 0];
  let end = 0;
  // What stands in the page's own style and script is hashed by its security policy.
  const page = html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, (_, name: string) => `<${name}></${name}>`)
    // The place where the way to the next report is put in; KaTeX writes the application of a function, which has no sign, as an operator of its own.
    .replace(/<!--\/?neighbours-->/g, '')
    .replaceAll('<mo>\u2061</mo>', '')
    .replace(/^<!doctype html>/, '');
  for (const match of page.matchAll(tag)) {
    const [whole, closing = '', name = '', attributes = ''] = match;
    rest += page.slice(end, match.index);
    end = match.index + whole.length;
    if (!allowedTags.has(name)) problems.push(`tag ${whole.slice(0, 80)}`);
    if (name === 'script' && closing === '') found += 1;
    if (/\son\w+\s*=/i.test(attributes)) problems.push(`handler ${whole.slice(0, 80)}`);
    const address = /\s(?:href|src)="([^"]*)"/i.exec(attributes)?.[1];
    if (address !== undefined && !ownAddress.test(address))
      problems.push(`address ${address.slice(0, 80)}`);
  }
  rest += page.slice(end);
  if (rest.includes('<')) problems.push(`a tag of its own: ${cutAt(rest, rest.indexOf('<'))}`);
  if (found > scripts) problems.push(`${found} scripts`);
  return [...problems, ...findInvisible(page)];
}

/** Marks of direction, control characters and the like: whatever a reader cannot see. */
export function findInvisible(text: string): readonly string[] {
  const found = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.exec(
    text.replace(/[\n\t]/g, ''),
  );
  if (found === null) return [];
  return [`invisible U+${found[0].charCodeAt(0).toString(16)}`];
}

/** Links, images and tags of a Markdown text that are none of ours: outside of code, and but for what is escaped. */
export function findLiveMarkdown(text: string): readonly string[] {
  const live = text
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/\\[^\n]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
  const foreign =
    /\]\((?!#)|\]\[|^\s*\[[^\]]*\]:|<(?!!-- -->|\/?(?:span|details|summary)>)|(?:https?|ftp):\/\/|www\.|@(?=\w)/gim;
  return [...live.matchAll(foreign)].map(({ index }) => cutAt(live, index));
}

/** What of a terminal's text is more than letters, line ends and the colours of our own. */
export function findLiveTerminal(text: string): readonly string[] {
  // oxlint-disable-next-line no-control-regex
  return findInvisible(text.replace(/\u001b\[(?:\d+)?m/g, ''));
}

/** Lines and cells of a CSV file (RFC 4180). */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\ufeff/, '');
  const lines: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  while (cell.lastIndex < body.length) {
    const [, content = '', separator] = cell.exec(body) ?? fail(body.slice(0, 200));
    const value = content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content;
    lines.at(-1)?.push(value);
    if (separator === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}

/** Whether a spreadsheet would take a cell for a formula (OWASP, CSV injection). A dash alone stands for nothing. */
export function isFormula(cell: string): boolean {
  if (cell === '-') return false;
  return /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(?:\.\d+)?$/.test(cell);
}

function cutAt(text: string, index: number): string {
  return text.slice(index, index + 80);
}

function fail(text: string): never {
  throw new Error(`no CSV: ${text}`);
}
