import type { CompiledModule } from '../records/compiled.ts';
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

/** A path whose ending is one that Node knows: browsers and platforms make others of it, and no file here has markup in it. */
export function plainEnding(path: string): string {
  return path.replace(
    /\.(?:([mc]?[tj]s)x?|(json))(?:\.txt)?$|\.txt$/i,
    (_, code?: string, json?: string) =>
      code !== undefined ? `.${code.toLowerCase()}` : json !== undefined ? '.json' : '.ts',
  );
}

/** Whether types have to be erased from a file. */
export function isTypeScript(path: string): boolean {
  return /\.[mc]?ts$/.test(plainEnding(path));
}

/** Files that declare types alone: nothing is left of them. */
export function isDeclaration(path: string): boolean {
  return /\.d\.[mc]?ts$/.test(plainEnding(path));
}

/** A module has one of these words somewhere, in its code or beside it. */
const wordsOfModules = /\b(?:import|export|await)\b/;

/** Words that CommonJS files cannot do without; comments use them too, so that this settles only what has none. */
const looksLikeScript =
  /\bmodule(?:\.\w|\[)|\bexports\s*[.[,=)]|\brequire\s*\(|\bexport\s*=|^[ \t]*this\s*[.[]/m;
