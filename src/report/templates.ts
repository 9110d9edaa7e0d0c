import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Handlebars = typeof import('handlebars');

/** A compiled template: it prints a view that is dressed for its format. */
export type Template = (view: unknown) => string;

/** A page with the hashes that its Content-Security-Policy allows its own style and script by. */
export interface Page {
  readonly template: Template;
  readonly styleHash: string;
  readonly scriptHash: string;
}

/** Handlebars' mark for HTML that is not escaped again: formulas only. */
export function markSafe(html: string): unknown {
  return new (loadHandlebars().SafeString)(html);
}

/** An HTML page of `templates/`, compiled at its first use. */
export function loadPage(name: 'submission' | 'overview'): Page {
  return remember(`${name}.html`, () => {
    const style = readTemplate('style.css');
    const script = readTemplate('sort.js');
    const engine = makeEngine('html', { style, script });
    const template = compile(engine, `${name}.html.hbs`, false);
    return { template, styleHash: hashSource(style), scriptHash: hashSource(script) };
  });
}

/** The Markdown report, compiled at its first use. Its views come escaped, as Handlebars only knows HTML. */
export function loadMarkdown(): Template {
  return remember('markdown', () => compile(makeEngine('markdown', {}), 'submission.md.hbs', true));
}

const folder = new URL('../../templates/', import.meta.url);

const remembered = new Map<string, unknown>();

function remember<Kept>(name: string, make: () => Kept): Kept {
  if (!remembered.has(name)) remembered.set(name, make());
  // What is kept under a name was made by the one caller that uses this name.
  return remembered.get(name) as Kept;
}

/** A Handlebars of its own with the partials of a folder, and texts that are put in as they are. */
function makeEngine(partials: string, texts: Readonly<Record<string, string>>): Handlebars {
  const engine = loadHandlebars().create();
  for (const file of readdirSync(new URL(`${partials}/`, folder))) {
    const name = file.replace(/\.hbs$/, '');
    engine.registerPartial(
      name,
      compileSource(engine, readTemplate(`${partials}/${file}`), partials === 'markdown'),
    );
  }
  for (const [name, text] of Object.entries(texts)) engine.registerPartial(name, () => text);
  return engine;
}

function compile(engine: Handlebars, file: string, noEscape: boolean): Template {
  return compileSource(engine, readTemplate(file), noEscape);
}

function compileSource(engine: Handlebars, source: string, noEscape: boolean): Template {
  return engine.compile<unknown>(source, { noEscape, knownHelpersOnly: true, preventIndent: true });
}

function readTemplate(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function hashSource(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

let handlebars: Handlebars | undefined;

/** Loaded at the first report, as most commands write none. */
function loadHandlebars(): Handlebars {
  // `require` knows no types; this is what handlebars declares.
  handlebars ??= createRequire(import.meta.url)('handlebars') as Handlebars;
  return handlebars;
}
