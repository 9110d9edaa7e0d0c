import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { loadEngineOf, makeTemplate, writePrepared, type PageFormat } from './prepared.ts';
import { typesetFormula } from './typeset.ts';

type Handlebars = typeof import('handlebars');

/** A compiled template: it prints a view that is dressed for its format. */
export type Template = (view: unknown) => string;

/** A page with the hashes that its Content-Security-Policy allows its own style and script by. */
export interface Page {
  readonly template: Template;
  readonly styleHash: string;
  readonly scriptHash: string;
}

/** A text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return loadEngineOf().escapeExpression(text);
}

/** Handlebars' mark for HTML that is not escaped again: formulas, and source in colours. */
export function markSafe(html: string): unknown {
  return new (loadEngineOf().SafeString)(html);
}

/** An HTML page of `templates/`, compiled at its first use. */
export function loadPage(name: (typeof htmlPages)[number]): Page {
  return remember(`${name}.html`, () => {
    const hashOf = (file: string) => hashSource(readTemplate(file));
    const template = compile(loadEngine('html'), `${name}.html.hbs`, 'html');
    return { template, styleHash: hashOf('style.css'), scriptHash: hashOf('class.js') };
  });
}

/** The Markdown report, compiled at its first use. Its views come escaped, as Handlebars only knows HTML. */
export function loadMarkdown(): Template {
  return remember('markdown', () =>
    compile(loadEngine('markdown'), 'submission.md.hbs', 'markdown'),
  );
}

/** What stands in a report about one exercise. */
export function loadSection(format: PageFormat): Template {
  return loadPartial(format, 'exercise');
}

/** A part of a page, for what is put into one later. */
export function loadPartial(format: PageFormat, name: string): Template {
  // Partials are compiled below.
  return loadEngine(format).partials[name] as Template;
}

const folder = new URL('../../templates/', import.meta.url);

/** Each of them is prepared: where templates are, nobody compiles another one. */
const htmlPages = ['submission', 'overview', 'changes'] as const;

const remembered = new Map<string, unknown>();

function remember<Kept>(name: string, make: () => Kept): Kept {
  if (!remembered.has(name)) remembered.set(name, make());
  // What is kept under a name was made by the one caller that uses this name.
  return remembered.get(name) as Kept;
}

/** A Handlebars of its own with the partials of a format, and the texts that are put in as they are. */
function loadEngine(format: PageFormat): Handlebars {
  return remember(`engine for ${format}`, () => {
    const engine = loadEngineOf().create();
    for (const file of readdirSync(new URL(`${format}/`, folder)))
      engine.registerPartial(
        file.replace(/\.hbs$/, ''),
        compile(engine, `${format}/${file}`, format),
      );
    for (const [name, file] of Object.entries({ style: 'style.css', script: 'class.js' }))
      engine.registerPartial(name, () => readTemplate(file));
    return engine;
  });
}

function compile(engine: Handlebars, file: string, format: PageFormat): Template {
  return makeTemplate(engine, file, format, () => readTemplate(file));
}

/** All templates of reports as code, and formulas as MathML, as a module that `usePrepared` takes. */
export function prepareTemplates(formulas: Iterable<string>): string {
  const list = (format: PageFormat) => [
    ...pages[format],
    ...readdirSync(new URL(`${format}/`, folder)).map((file) => `${format}/${file}`),
  ];
  const templates = (['html', 'markdown'] as const).flatMap((format) =>
    list(format).map((file) => ({ file, format, source: readTemplate(file) })),
  );
  const typeset = new Map<string, string>();
  for (const tex of formulas) {
    try {
      typeset.set(tex, typesetFormula(tex));
    } catch {
      // It is told where it is shown.
      continue;
    }
  }
  return writePrepared(templates, typeset);
}

const pages: Readonly<Record<PageFormat, readonly string[]>> = {
  html: htmlPages.map((name) => `${name}.html.hbs`),
  markdown: ['submission.md.hbs'],
};

function readTemplate(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

function hashSource(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
