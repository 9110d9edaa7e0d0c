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

const [opening, closing] = ['{', '\n})'];

/** A function expression around the code of a file, which starts on the second line, at the first column. */
export function wrapFunction(form: 'module' | 'script', waits: boolean, code: string): string {
  const strict = form === 'module' ? ' "use strict";' : '';
  const keyword = waits ? 'async function' : 'function';
  return `(${keyword} (${parameters[form].join(', ')}) ${opening}${strict}\n${code}${closing}`;
}

/** What stands between the braces of a wrapped function. */
export function unwrapFunction(wrapped: string): string {
  return wrapped.slice(wrapped.indexOf(opening) + opening.length, -closing.length);
}
