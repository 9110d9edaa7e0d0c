import { writeOnOneLine } from '../text/visible.ts';
import { dressForHtml } from './submission-html.ts';
import { escapeHtml, loadPartial } from './templates.ts';

/** What a staff report can only say when the class is done, and where it lies is known. */
export interface Links {
  /** The class page, and who stands beside it there; addresses are relative to the report. */
  readonly back: string;
  readonly previous?: { readonly names: string; readonly address: string };
  readonly next?: { readonly names: string; readonly address: string };
  /** Where the submission lies, for who runs a case again. */
  readonly folder?: string;
}

/** Where the links go. No text of a submission can write it, as all are escaped. */
const ways = /(<!--neighbours-->).*?(<!--\/neighbours-->)/s;

/** The command that runs a case again, with the word for the folder or one that was put there before. */
const replay =
  /(<p class="replay">[^<]*<code>npm run replay -- )(?:&#x27;.*?&#x27;|\S+)( [\w.]+(?: -[^<]*)?<\/code>)[^<]*/g;

/** A staff report with its links and with the whole commands; the same, where it has them already. */
export function placeLinks(html: string, { folder, ...links }: Links): string {
  const nav = loadPartial('html', 'neighbours')(dressForHtml(links));
  const linked = html.replace(ways, (_, open: string, close: string) => `${open}${nav}${close}`);
  const quoted = folder === undefined ? undefined : quoteForShell(folder);
  if (quoted === undefined) return linked;
  return linked.replace(
    replay,
    (_, before: string, after: string) => `${before}${escapeHtml(quoted)}${after}`,
  );
}

/** A path as one word of a command; nothing where it has signs that cannot be read, or pasted. */
export function quoteForShell(path: string): string | undefined {
  if (writeOnOneLine(path) !== path) return undefined;
  if (/^[\w@%+:,./][\w@%+=:,./-]*$/.test(path)) return path;
  return `'${(path.startsWith('-') ? `./${path}` : path).replaceAll("'", `'\\''`)}'`;
}
