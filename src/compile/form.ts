import type { CompiledModule } from '../records/compiled.ts';
import { isTypeScript, plainEnding } from './endings.ts';
import { isModule, parseProgram } from './syntax-tree.ts';

/** How Node would load a file: by its ending, and where that leaves it open, by what its text uses. */
export function decideForm(path: string, text: string): CompiledModule['form'] {
  const plain = plainEnding(path);
  switch (plain.slice(plain.lastIndexOf('.'))) {
    case '.json':
      return 'data';
    case '.mts':
    case '.mjs':
      return 'module';
    case '.cts':
    case '.cjs':
      return 'script';
    default:
      // As in Node, a file is CommonJS unless its syntax says otherwise.
      if (!wordsOfModules.test(text)) return 'script';
      if (!looksLikeScript.test(text)) return 'module';
      return isModule(parseProgram(text, isTypeScript(path) ? 'ts' : 'js')) ? 'module' : 'script';
  }
}

/** A module has one of these words somewhere, in its code or beside it. */
const wordsOfModules = /\b(?:import|export|await)\b/;

/** Words that CommonJS files cannot do without; comments use them too, so that this settles only what has none. */
const looksLikeScript =
  /\bmodule(?:\.\w|\[)|\bexports\s*[.[,=)]|\brequire\s*\(|\bexport\s*=|^[ \t]*this\s*[.[]/m;
