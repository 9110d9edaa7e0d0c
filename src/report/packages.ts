import { createRequire } from 'node:module';

// Packages that are loaded at their first use, as they are slow to load and most commands write no report. `require`
// knows no types: what it gives is what the packages declare for their CommonJS builds.

const require = createRequire(import.meta.url);

export function loadHandlebars(): typeof import('handlebars') {
  return require('handlebars') as typeof import('handlebars');
}

/** What prepared templates run on. */
export function loadRuntime(): typeof import('handlebars') {
  return require('handlebars/runtime') as typeof import('handlebars');
}

/** A module that was prepared. */
export function loadPrepared(file: string): unknown {
  return require(file);
}

export function loadKatex(): typeof import('katex').default {
  return require('katex') as typeof import('katex').default;
}
