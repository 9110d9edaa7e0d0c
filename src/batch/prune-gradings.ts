import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OverviewRow } from '../records/overview-row.ts';

/** So many gradings stay for each that the class has now: a few corrections of a grader, and a few hand-ins. */
const perGrading = 8;

/** A class of any size keeps these. */
const leastKept = 4000;

/**
 * Removes gradings that no run has made or used for the longest time, where there are very many: they only spare work, and
 * what is removed is made again where it is asked for. Those that the class has now all stay.
 */
export function pruneGradings(cache: string, used: ReadonlySet<string>): void {
  const folder = join(cache, 'gradings');
  const names = listJson(folder).filter((name) => !used.has(name.slice(0, -'.json'.length)));
  const room = Math.max(leastKept, perGrading * used.size) - used.size;
  if (names.length <= room) return;
  const aged = names
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
  for (const { name } of aged.slice(room)) rmSync(join(folder, name), { force: true });
}

/** The gradings that rows come of, by their fingerprints. */
export function listInUse(rows: Iterable<OverviewRow>): ReadonlySet<string> {
  const own = [...rows].flatMap(({ exercises }) => exercises);
  return new Set(own.map(({ origin }) => origin?.fingerprint ?? ''));
}

function listJson(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}
