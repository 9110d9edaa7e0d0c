import { readResults, type GradedPerson } from '../course/read-results.ts';
import { readHistory } from '../history/keep.ts';

/** Whoever was graded into a folder of reports, each once: by the attempt that counts. */
export function readClass(out: string): readonly GradedPerson[] {
  const standings = readHistory(out).last?.people ?? [];
  return readResults(out, new Set(standings.map(({ id, report = id }) => report)));
}
