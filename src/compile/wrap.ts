/** What a loader gives to the function that a file has become, by the file's form. */
export const parameters = {
  module: [
    '__vite_ssr_exports__',
    '__vite_ssr_import__',
    '__vite_ssr_dynamic_import__',
    '__vite_ssr_exportAll__',
    '__vite_ssr_import_meta__',
  ],
  script: ['exports', 'require', 'module', '__filename', '__dirname'],
} as const;

/**
 * What stands around the code of a file. A module's own function is made by another one, by whose names it finds what is
 * left of CommonJS in it: it may declare names of its own like these.
 */
const frames = {
  module: {
    before: `function (${parameters.script.join(', ')}) { return `,
    opening: '{ "use strict";',
    closing: '\n}})',
  },
  script: { before: '', opening: '{', closing: '\n})' },
} as const;

/** A function expression around the code of a file, which starts on the second line, at the first column. */
export function wrapFunction(form: 'module' | 'script', waits: boolean, code: string): string {
  const { before, opening, closing } = frames[form];
  const keyword = waits ? 'async function' : 'function';
  return `(${before}${keyword} (${parameters[form].join(', ')}) ${opening}\n${code}${closing}`;
}

/** What stands between the braces of the function that a file has become. */
export function unwrapFunction(form: 'module' | 'script', wrapped: string): string {
  const { before, opening, closing } = frames[form];
  const start = wrapped.indexOf(opening, 1 + before.length) + opening.length;
  return `${form === 'module' ? '"use strict";' : ''}${wrapped.slice(start, -closing.length)}`;
}
