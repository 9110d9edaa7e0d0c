import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const folder = new URL('../../../templates/kit/', import.meta.url);

/** A file of the kit from its template of the same name. */
export function fillTemplate(name: string, view: object): string {
  // `require` knows no types; this is what handlebars declares.
  const handlebars = createRequire(import.meta.url)('handlebars') as typeof import('handlebars');
  const source = readFileSync(new URL(`${name}.hbs`, folder), 'utf8');
  // The kit's files are no HTML, and the views hold nothing but words of the sheet.
  return handlebars.compile<object>(source, { noEscape: true, knownHelpersOnly: true })(view);
}
