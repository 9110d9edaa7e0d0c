import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { downloadedAt } from './class.ts';
import { exportWorksheet, listDownload, type DownloadOptions } from './export.ts';
import type { Site } from './site.ts';

/** Puts what a teacher has downloaded from a site into a folder: the submissions, unpacked, and the worksheet. */
export function layOutDownload(
  folder: string,
  site: Site,
  options: DownloadOptions = {},
): { readonly submissions: string; readonly worksheet: string } {
  const submissions = join(folder, 'submissions');
  for (const [path, bytes] of listDownload(site, options)) {
    const place = join(submissions, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  const worksheet = join(
    folder,
    site.language === 'de' ? 'Bewertungen-XAI-4711.csv' : 'Grades-XAI-4711.csv',
  );
  writeFileSync(worksheet, exportWorksheet(site));
  utimesSync(worksheet, downloadedAt, downloadedAt);
  return { submissions, worksheet };
}
