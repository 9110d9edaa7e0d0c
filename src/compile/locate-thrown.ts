import { createLocator } from './locate.ts';
import type { SourceFile } from '../records/submission.ts';
import type { ThrownError } from '../records/session.ts';

/** Where a frame of a V8 stack ends: `path:line:column`, in parentheses or not. Forged ones take it no longer than others. */
const frameEnd = /:(\d{1,7}):(\d{1,7})\)?$/;

/** Files that something was thrown from are compiled once more, once. */
const locators = new WeakMap<SourceFile, ReturnType<typeof createLocator>>();

/** Names the first place of a stack that lies in the submission's own files. The stack is text that may be forged. */
export function locateThrown(
  thrown: { readonly name: string; readonly message: string; readonly stack: string },
  files: readonly SourceFile[],
): ThrownError {
  const error = { name: thrown.name, message: nameImports(thrown.message) };
  for (const line of thrown.stack.split('\n').slice(0, 50)) {
    const end = frameEnd.exec(line);
    if (end === null) continue;
    const path = line.slice(0, end.index).replace(/^.*\(|^\s*at /, '');
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined) continue;
    const locate = locators.get(file) ?? createLocator(file);
    locators.set(file, locate);
    const place = locate(Number(end[1]), Number(end[2]));
    if (place !== undefined) return { ...error, place: { file: file.path, ...place } };
  }
  return error;
}

/** Calls of imported names stand in the compiled code as calls of a namespace's member. */
function nameImports(message: string): string {
  return message.replace(
    /\(0, ?__vite_ssr_import_\d+__\.([\w$]+)\)|__vite_ssr_import_\d+__\.([\w$]+)/g,
    (_, called, read) => called ?? read,
  );
}
