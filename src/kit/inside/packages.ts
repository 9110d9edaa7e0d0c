/** The bundler's: it puts the package into the kit, and runs it at the first call. */
declare const require: (name: string) => unknown;

// What `src/report/packages.ts` has from the project's own packages.

export function loadHandlebars(): typeof import('handlebars') {
  return require('handlebars') as typeof import('handlebars');
}

/** A kit has the whole of it. */
export const loadRuntime = loadHandlebars;

/** A kit prepares nothing. */
export function loadPrepared(file: string): never {
  throw new Error(`a kit has no ${file}`);
}

export function loadKatex(): typeof import('katex').default {
  return require('katex') as typeof import('katex').default;
}
