import { loadHandlebars, loadPrepared, loadRuntime } from './packages.ts';

type Handlebars = typeof import('handlebars');

export type PageFormat = 'html' | 'markdown';

/** What reports are made of, so that nobody has to load what makes it: templates as code, formulas as MathML. */
interface PreparedPages {
  /** By file and format. */
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
  readonly formulas: Readonly<Record<string, string>>;
}

let prepared: PreparedPages | undefined;

/** Takes what `writePrepared` wrote into a file. */
export function usePrepared(file: string): void {
  // Nobody else writes there.
  prepared = loadPrepared(file) as PreparedPages;
}

/** A template's function: taken over where it is prepared, compiled where it is not. */
export function makeTemplate(
  engine: Handlebars,
  file: string,
  format: PageFormat,
  source: () => string,
): HandlebarsTemplateDelegate {
  const known = prepared?.templates[`${format} ${file}`];
  return known === undefined
    ? engine.compile<unknown>(source(), optionsFor(format))
    : engine.template<unknown>(known);
}

/** What templates run on: without the compiler, where all of them are prepared. */
export function loadEngineOf(): Handlebars {
  return prepared === undefined ? loadHandlebars() : loadRuntime();
}

/** The MathML of a formula that is prepared. */
export function findPrepared(tex: string): string | undefined {
  const { formulas } = prepared ?? {};
  return formulas !== undefined && Object.hasOwn(formulas, tex) ? formulas[tex] : undefined;
}

/** The text of a CommonJS module with these templates and formulas. */
export function writePrepared(
  templates: readonly {
    readonly file: string;
    readonly format: PageFormat;
    readonly source: string;
  }[],
  formulas: ReadonlyMap<string, string>,
): string {
  const { precompile } = loadHandlebars();
  const specifications = templates.map(
    ({ file, format, source }) =>
      `${JSON.stringify(`${format} ${file}`)}: ${String(precompile(source, optionsFor(format)))}`,
  );
  const known = JSON.stringify(Object.fromEntries(formulas));
  return `module.exports = { templates: { ${specifications.join(',\n')} }, formulas: ${known} };\n`;
}

function optionsFor(format: PageFormat) {
  return { noEscape: format === 'markdown', knownHelpersOnly: true, preventIndent: true };
}
