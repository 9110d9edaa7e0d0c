import { createRequire } from 'node:module';

// Packages that are loaded at their first use, as they are slow to load and most commands write no report. `require`
// knows no types: what it gives is what the packages declare for their CommonJS builds.

const require = createRequire(import.meta.url);

export function loadHandlebars(): typeof import('handlebars') {
  return require('handlebars') as typeof import('handlebars');
}

export function loadKatex(): typeof import('katex').default {
  return require('katex') as typeof import('katex').default;
}
