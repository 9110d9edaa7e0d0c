import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { layout, listReports } from '../export/layout.ts';
import { parseResult } from '../records/json.ts';
import { toOverviewRow, type OverviewRow } from '../records/overview-row.ts';

/** The row of a result that an earlier run left and that still holds: same submission, same seed, same program. */
export async function readKept(
  out: string,
  id: string,
  fingerprint: string,
): Promise<OverviewRow | undefined> {
  try {
    const text = await readFile(join(out, layout.staffResult(id)), 'utf8');
    // Cheap, and wrong only in ways that the next lines notice.
    if (!text.includes(fingerprint)) return undefined;
    const result = parseResult(text);
    if (result.fingerprint !== fingerprint) return undefined;
    // The result file is written last: where it is whole, the reports are there too, unless somebody removed them.
    await Promise.all(listReports(id).map((path) => stat(join(out, path))));
    return toOverviewRow(result);
  } catch {
    return undefined;
  }
}
