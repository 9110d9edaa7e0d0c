import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.ts';

/** The version of the program, as its package says. */
export function readVersion(): string {
  const text = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  // It is our own file.
  return (JSON.parse(text) as { readonly version: string }).version;
}
