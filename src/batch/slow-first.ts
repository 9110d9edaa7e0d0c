import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import { layout } from '../export/layout.ts';

/**
 * The order in which submissions are begun: first those that ran into a limit when they were graded into this folder
 * before. Such a one takes as long as a hundred others; begun last, it would keep all but one worker waiting.
 */
export function putSlowFirst(
  found: readonly FoundSubmission[],
  out: string,
): readonly FoundSubmission[] {
  const { slow = [], other = [] } = Object.groupBy(found, ({ id }) =>
    wasSlow(join(out, layout.staffResult(id))) ? 'slow' : 'other',
  );
  return [...slow, ...other];
}

/** Told by the text alone, as a wrong answer costs nothing but time. */
function wasSlow(result: string): boolean {
  try {
    return readFileSync(result, 'utf8').includes('"kind":"exhausted"');
  } catch {
    return false;
  }
}
