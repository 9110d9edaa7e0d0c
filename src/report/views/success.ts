import type { Verdict } from '../../records/result.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import type { OverviewRow } from '../../records/overview-row.ts';
import { nameVerdict } from '../sentences/verdict.ts';
import type { OverviewCheck, OverviewSheet } from './overview-sheet.ts';
import { share } from './points.ts';

/** Every check by how many passed it, the hardest first; the easier ones apart. */
export interface SuccessView {
  readonly hardest: readonly CheckSuccess[];
  readonly others: readonly CheckSuccess[];
}

export interface CheckSuccess {
  readonly id: { readonly code: string };
  readonly title: Words;
  readonly isHidden: boolean;
  readonly percent: number;
  /** Parts of the bar in its order: where each begins and how wide it is, of 100. */
  readonly parts: readonly {
    readonly kind: Verdict['kind'];
    readonly from: number;
    readonly width: number;
  }[];
  /** For example `212 passed, 70 failed, 18 blocked`. */
  readonly counts: string;
}

/** How many checks are shown at once. */
const shown = 5;

const kinds = ['passed', 'failed', 'blocked', 'broken'] as const;

export function viewSuccess(
  rows: readonly OverviewRow[],
  exercises: OverviewSheet['exercises'],
): SuccessView {
  const counted = countAll(rows);
  const checks = exercises
    .flatMap((exercise) => exercise.checks)
    .map((check) => viewCheck(check, counted.get(check.id) ?? new Map()))
    .filter((check) => check.counts !== '')
    .toSorted((left, right) => left.percent - right.percent);
  // A fold with one or two checks in it would hide more than it saves.
  const cut = checks.length <= shown + 2 ? checks.length : shown;
  return { hardest: checks.slice(0, cut), others: checks.slice(cut) };
}

type Counts = ReadonlyMap<Verdict['kind'], number>;

function countAll(rows: readonly OverviewRow[]): ReadonlyMap<string, Counts> {
  const counted = new Map<string, Map<Verdict['kind'], number>>();
  for (const { verdicts } of rows) {
    for (const [id, kind] of Object.entries(verdicts)) {
      const counts = counted.get(id) ?? new Map<Verdict['kind'], number>();
      counted.set(id, counts.set(kind, (counts.get(kind) ?? 0) + 1));
    }
  }
  return counted;
}

function viewCheck({ id, title, visibility }: OverviewCheck, counts: Counts): CheckSuccess {
  const total = kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  let from = 0;
  const parts = kinds.flatMap((kind) => {
    const width = share(counts.get(kind) ?? 0, total);
    if (width === 0) return [];
    const part = { kind, from: Math.round(from * 10) / 10, width };
    from += width;
    return [part];
  });
  return {
    id: { code: id },
    title: readDeclared(title),
    isHidden: visibility === 'hidden',
    percent: share(counts.get('passed') ?? 0, total),
    parts,
    counts: sayCounts(counts),
  };
}

function sayCounts(counts: Counts): string {
  return kinds
    .filter((kind) => counts.has(kind))
    .map((kind) => `${counts.get(kind)} ${nameVerdict(kind).toLowerCase()}`)
    .join(', ');
}
