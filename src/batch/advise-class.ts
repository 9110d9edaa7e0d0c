import { join } from 'node:path';
import { adviseTypes, type TypedSubmission } from '../advise/check-types.ts';
import { listAsked } from '../discover/asked-file.ts';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import { readSubmission } from '../discover/read-submission.ts';
import { projectFolder } from '../host/project-folder.ts';
import { validateManifest } from '../records/validate.ts';
import type { Notice } from '../records/notice.ts';
import type { Sheet } from '../records/sheet.ts';

/** Type errors of the whole class. */
export async function adviseClass(
  found: readonly FoundSubmission[],
  { module, exercises }: Sheet,
): Promise<ReadonlyMap<string, readonly Notice[]>> {
  const typed: TypedSubmission[] = [];
  for (const each of found) {
    const asked = listAsked(exercises);
    const { files } = await readSubmission(each, { validateManifest, asked });
    typed.push({ id: each.id, files });
  }
  const entry = join(projectFolder, module.entry);
  const compiler = join(projectFolder, 'node_modules/typescript/lib/tsc.js');
  return adviseTypes(typed, { compiler, module: { specifier: module.specifier, entry } });
}
