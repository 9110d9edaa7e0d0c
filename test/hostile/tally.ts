import type { Result } from '../../src/records/result.ts';
import { listWorkers } from './host.ts';
import { besiege, sheetFiles, sortBySheet, type Scenarios, type Siege } from './siege.ts';

/** What a whole siege came to. */
export interface Tally {
  readonly scenarios: number;
  /** Files changed or added where nothing may be, and processes left. */
  readonly effects: readonly string[];
  /** Scenarios with more points than they earn. */
  readonly gained: readonly string[];
  /** Scenarios whose way to points the threat model does not promise to close. */
  readonly knownLimits: readonly string[];
  readonly neighbours: number;
  /** Neighbours with another result than most. */
  readonly affected: number;
  readonly faults: readonly string[];
}

/** Grades every scenario, each beside an innocent neighbour. */
export async function tallySiege(scenarios: Scenarios, jobs: number): Promise<Tally> {
  const sieges: Siege[] = [];
  for (const [sheet, some] of sortBySheet(scenarios))
    sieges.push(await besiege(some, { jobs, neighbours: 1, sheet }));
  return {
    scenarios: scenarios.size,
    effects: [
      ...sieges.flatMap(({ touched }) => touched),
      ...listWorkers(Object.values(sheetFiles)),
    ],
    gained: [...scenarios].flatMap(([name, { expect }]) => {
      const result = sieges.map(({ graded }) => graded.get(name)?.result).find(Boolean);
      const { earned = 0, possible = 0 } = result?.points ?? {};
      return earned > (expect.points ?? possible) ? [name] : [];
    }),
    knownLimits: [...scenarios].flatMap(([name, { isKnownLimit }]) => (isKnownLimit ? [name] : [])),
    neighbours: sieges.reduce((sum, { neighbours }) => sum + neighbours.length, 0),
    affected: sieges.reduce((sum, siege) => sum + countAffected(siege), 0),
    faults: sieges.flatMap(({ batch }) => batch.faults.map(({ name }) => name)),
  };
}

function countAffected({ neighbours }: Siege): number {
  const counts = new Map<string, number>();
  for (const result of neighbours) {
    const text = sayNameless(result);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return neighbours.length - Math.max(0, ...counts.values());
}

/** A result without what says whose it is. */
export function sayNameless({
  submission: _submission,
  fingerprint: _fingerprint,
  ...result
}: Result): string {
  return JSON.stringify(result);
}
