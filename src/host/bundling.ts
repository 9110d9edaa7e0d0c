import { join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InputOptions, Plugin } from 'rolldown';
import { projectFolder } from './project-folder.ts';

/** How code of the project is put into one piece, for `grade`, workers and kits. */
export const bundling = {
  platform: 'node',
  // A warning ends the build, and a slow machine is none.
  checks: { bundlerTimings: false },
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message);
  },
} satisfies InputOptions;

/** Packages that are native code, or find files beside their own. */
export const installed: readonly string[] = ['isolated-vm', 'oxc-parser', 'oxc-transform'];

/** In parts, as this file is put into a piece itself. */
const place = ['import', 'meta', 'url'].join('.');

/** Files that are found beside a module are still found from there. */
export function keepPlaces(): Plugin {
  return {
    name: 'places',
    transform: {
      filter: { id: /\.ts$/, code: place },
      handler: (code, id) => code.replaceAll(place, JSON.stringify(pathToFileURL(id).href)),
    },
  };
}

/** Puts other code in the place of a file of the project. */
export function replaceFile(path: string, write: () => string): Plugin {
  const file = join(projectFolder, path);
  return {
    name: path,
    load: {
      filter: { id: file },
      handler: (id) => (normalize(id) === file ? write() : null),
    },
  };
}
