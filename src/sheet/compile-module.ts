import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileSubmission } from '../compile/compile.ts';
import { projectFolder } from '../host/project-folder.ts';
import type { Compiled } from '../records/compiled.ts';
import type { Sheet } from '../records/sheet.ts';
import type { SourceFile } from '../records/submission.ts';

/** Compiles a sheet's own module for the sandbox. Where workers start from one file, it was compiled with that file. */
export function compileModule({ entry, specifier }: Sheet['module']): Compiled {
  const folder = dirname(join(projectFolder, entry));
  const module = compileSubmission(readSources(folder), [], specifier);
  for (const compiled of module.files.values()) {
    if (compiled.kind === 'failed') throw new Error(`${compiled.path}: ${compiled.error.message}`);
  }
  return module;
}

function readSources(folder: string): readonly SourceFile[] {
  const names = readdirSync(folder).filter(
    (name) => /\.(ts|json)$/.test(name) && name !== 'package.json',
  );
  return names
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
}
