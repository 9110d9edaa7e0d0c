import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A path without links. What is still to be made may lie behind one. */
export function resolveLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(resolveLinks(above), basename(path));
  }
}
