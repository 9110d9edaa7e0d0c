import { isKept, keepCode, placeOfCode } from '../host/kept-code.ts';
import { projectFolder } from '../host/project-folder.ts';
import type { Sheet } from '../records/sheet.ts';
import { usePrepared } from '../report/prepared.ts';
import { prepareTemplates } from '../report/templates.ts';
import { splitFormulas } from '../text/formula.ts';

/**
 * A file with the templates of reports as code and the sheet's formulas as MathML, made once for each version of the
 * program: neither this process nor a worker loads Handlebars' compiler and KaTeX for what is in it. Nothing where nothing
 * can be kept.
 */
export function preparePages(sheet: Sheet, program: string): string | undefined {
  const file = placeOfCode('pages', 'cjs', [program, projectFolder, sheet.id].join('\0'));
  if (!isKept(file) && !keepCode(file, prepareTemplates(listFormulas(sheet)))) return undefined;
  usePrepared(file);
  return file;
}

/** The formulas in all words of a sheet's declarations, however deep they stand. */
function listFormulas(sheet: Sheet): ReadonlySet<string> {
  const formulas = new Set<string>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const part of findFormulas(value)) formulas.add(part);
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      for (const [key, part] of Object.entries(value)) if (key !== 'inputs') visit(part);
    }
  };
  visit(sheet);
  return formulas;
}

function findFormulas(text: string): readonly string[] {
  if (!text.includes('$')) return [];
  try {
    return splitFormulas(text).flatMap((part) => (part.kind === 'formula' ? [part.tex] : []));
  } catch {
    // Not meant to be words with formulas.
    return [];
  }
}
