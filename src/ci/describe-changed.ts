import { writeOnOneLine } from '../text/visible.ts';
import type { Changed } from './git/choose-changed.ts';
import type { ToldNote } from './told.ts';

/** Names in a sentence. */
const mostNames = 20;

/** What is told of a comparison besides the grades. */
export function describeChanged({ common, gone }: Changed): readonly ToldNote[] {
  const notes: ToldNote[] = [];
  if (common.length > 0)
    notes.push({
      kind: 'notice',
      text: `Everything is graded, as this differs from the base: ${listNames(common)}.`,
    });
  for (const { path, to } of gone.slice(0, mostNames))
    notes.push({
      kind: 'notice',
      text:
        to === undefined
          ? `Deleted since the base: ${name(path)}.`
          : `Renamed since the base: ${name(path)} is ${name(to)} now.`,
    });
  if (gone.length > mostNames)
    notes.push({
      kind: 'notice',
      text: `And ${gone.length - mostNames} more were deleted or renamed.`,
    });
  return notes;
}

function listNames(paths: readonly string[]): string {
  const more = paths.length > mostNames ? ` and ${paths.length - mostNames} more` : '';
  return `${paths.slice(0, mostNames).map(name).join(', ')}${more}`;
}

/** The root has no name. */
function name(path: string): string {
  return path === '' ? 'the repository' : writeOnOneLine(path);
}
