import { readFileSync } from 'node:fs';
import { isAbsolute, join, posix, relative } from 'node:path';
import { projectFolder } from '../host/project-folder.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import { placeLinks } from '../report/place-links.ts';
import { hasReport, namePeople, sortByName, writeAddress } from '../report/views/person.ts';

/**
 * Links each staff report with those beside it and with the class page, and names the folder in its commands. Students'
 * reports lead to nobody else.
 */
export function linkReports(
  out: string,
  rows: readonly OverviewRow[],
  folderOf: (id: string) => string | undefined,
): void {
  const there = sortByName(rows).filter(hasReport);
  there.forEach((row, at) => {
    const own = layout.staffReport(row.id);
    const leadTo = (path: string) => writeAddress(posix.relative(posix.dirname(own), path));
    const lead = (other: OverviewRow | undefined) =>
      other && { names: namePeople(other), address: leadTo(layout.staffReport(other.id)) };
    const [previous, next] = [lead(there[at - 1]), lead(there[at + 1])];
    const folder = folderOf(row.id);
    const path = join(out, own);
    const html = readFileSync(path, 'utf8');
    const linked = placeLinks(html, {
      ...(folder !== undefined && { folder: nearby(folder) }),
      back: leadTo(layout.overview),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    });
    if (linked !== html) writeWhole(path, linked);
  });
}

/** Commands run in the project's folder: what lies in it is named from there. */
function nearby(folder: string): string {
  const path = relative(projectFolder, folder);
  return path.startsWith('..') || isAbsolute(path) ? folder : path;
}
