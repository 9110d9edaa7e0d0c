import { join } from 'node:path';
import { listReports } from '../export/layout.ts';
import { writeTogether } from '../host/write-whole.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import type { GradedFile } from '../worker/messages.ts';
import type { Cache } from './cache.ts';
import { readKept } from './kept.ts';

/** Writes a submission's reports. Neither workers, which student code is two walls away from, nor a cache say which. */
export function writeReports(out: string, id: string, files: readonly GradedFile[]): void {
  const reports = files.filter(({ path }) => listReports(id).includes(path));
  writeTogether(reports.map(({ path, text }) => ({ path: join(out, path), text })));
}

/** Puts reports there that an earlier run has finished, where they are in the cache. */
export function takeFinished(
  out: string,
  cache: Pick<Cache, 'readReports'>,
  id: string,
  fingerprint: string,
): OverviewRow | undefined {
  const files = cache.readReports(id, fingerprint);
  if (files === undefined) return undefined;
  writeReports(out, id, files);
  const written = readKept(out, id, fingerprint);
  return written.kind === 'holds' ? written.row : undefined;
}
