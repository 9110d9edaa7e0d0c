import { compileFunction, Script } from 'node:vm';
import type { Place } from '../text/place.ts';
import { parameters, unwrapFunction } from './wrap.ts';

/** What V8 does not run in a text, by the lines of that text. */
export interface SyntaxFault {
  readonly message: string;
  readonly place?: Place;
}

const filename = 'file';

/**
 * Asks V8 whether it would run a wrapped function, without running it: oxc knows more of the language
 * than V8. What stands between the braces has to be a function's body by itself, too: a CommonJS file,
 * whose text is taken as it is, could close the function, and what follows would run outside of it.
 */
export function findFault(
  form: 'module' | 'script',
  waits: boolean,
  wrapped: string,
): SyntaxFault | undefined {
  try {
    // V8 has no way to compile the body of an async function by itself. Modules, which alone can wait,
    // are printed from a syntax tree, so that nothing in them closes what it did not open.
    if (waits) compileScript(wrapped);
    else compileFunction(unwrapFunction(form, wrapped), parameters[form], { filename });
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return { message: 'This is nested too deeply' };
    if (!(error instanceof SyntaxError)) throw error;
    return readFault(error, wrapped);
  }
}

function compileScript(code: string): Script {
  return new Script(code, { filename });
}

/** Node writes the place of a syntax error above its stack: file and line, the line itself, marks below it. */
function readFault(error: SyntaxError, wrapped: string): SyntaxFault {
  const [, line, column] = /^file:(\d+)\n.*\n([ \t]*)\^/.exec(error.stack ?? '') ?? [];
  if (line === undefined || column === undefined) return { message: error.message };
  const place = { line: Number(line), column: column.length + 1 };
  const text = wrapped.split('\n')[place.line - 1] ?? '';
  return { message: nameFault(error.message, text.slice(place.column - 1)), place };
}

/** V8 does not know decorators, so that it cannot name them. */
function nameFault(message: string, rest: string): string {
  if (rest.startsWith('@')) return 'Node does not run decorators';
  return message;
}
