import { join } from 'node:path';
import { projectFolder } from '../../host/project-folder.ts';
import { writeValidator } from './validator.ts';

/** A module of the harness whose place something else takes in a kit: a file, or code that is made with the kit. */
interface Swap {
  readonly module: string;
  readonly by: { readonly file: string } | { readonly write: () => string };
}

/** What the graders' machine has and a student's has not, or does not need. */
const swaps: readonly Swap[] = [
  // Native code: a thread is enough against accidents.
  { module: 'src/sandbox/isolate.ts', by: { file: 'src/kit/inside/thread.ts' } },
  // Node 20 lacks the compiler.
  { module: 'src/compile/strip-types.ts', by: { file: 'src/kit/inside/strip-types.ts' } },
  // Packages that go into the bundle.
  { module: 'src/report/packages.ts', by: { file: 'src/kit/inside/packages.ts' } },
  // Ajv would take longer to load than all checks of an exercise.
  { module: 'src/host/compile-schema.ts', by: { write: writeValidator } },
];

/** By the file that gives way. */
export const swapped: ReadonlyMap<string, Swap['by']> = new Map(
  swaps.map(({ module, by }) => [
    join(projectFolder, module),
    'file' in by ? { file: join(projectFolder, by.file) } : by,
  ]),
);
