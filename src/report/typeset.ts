import { loadKatex } from './packages.ts';
import { findPrepared } from './prepared.ts';

/** Formulas are few and repeat in every report; sentences with numbers in them must not pile up. */
const cacheSize = 2000;

const typesetFormulas = new Map<string, string>();

/** A LaTeX formula as MathML, which needs no style sheet and no font. Throws an Error that names a bad formula. */
export function typesetFormula(tex: string): string {
  const known = typesetFormulas.get(tex);
  if (known !== undefined) return known;
  const html = findPrepared(tex) ?? typeset(tex);
  if (typesetFormulas.size >= cacheSize) typesetFormulas.clear();
  typesetFormulas.set(tex, html);
  return html;
}

function typeset(tex: string): string {
  try {
    return loadKatex().renderToString(tex, {
      output: 'mathml',
      throwOnError: true,
      strict: 'error',
      trust: refuse,
      maxExpand: 500,
      maxSize: 20,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The formula $${tex}$ cannot be typeset: ${reason}`, { cause: error });
  }
}

/** Without trust alone, KaTeX prints such a command in red instead of failing. */
function refuse({ command }: { readonly command: string }): never {
  throw new Error(`${command} is not allowed, as it makes links or HTML`);
}
