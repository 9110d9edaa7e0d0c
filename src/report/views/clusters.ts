import type { OverviewRow } from '../../records/overview-row.ts';
import type { RowFailure } from '../../records/row-failure.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayAlike, sayCase } from '../sentences/class.ts';
import { pickShortest } from './mistakes.ts';
import type { OverviewCheck } from './overview-sheet.ts';
import { viewPerson, type PersonView, type ReportPlaces } from './person.ts';

/** Submissions that fail with the same answers to everything that a check asks. */
export interface ClusterView {
  readonly heading: string;
  /** What these answers fail. */
  readonly checks: readonly Words[];
  readonly example: Words;
  /** What the answers look like, where that is known. */
  readonly mistake?: Words;
  readonly people: readonly PersonView[];
}

interface Cluster {
  readonly rows: readonly OverviewRow[];
  readonly failures: readonly RowFailure[];
}

/** The largest ones first, and of these what no misconception explains. `rows` are those that were graded. */
export function viewClusters(
  rows: readonly OverviewRow[],
  checks: readonly OverviewCheck[],
  places: ReportPlaces,
): readonly ClusterView[] {
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  return mergeClusters(findClusters(rows))
    .toSorted(compareClusters)
    .map(({ rows: own, failures }) => {
      const mistake = failures.find((failure) => failure.mistake !== undefined)?.mistake;
      const failed = [...new Set(failures.map(({ check }) => check))];
      return {
        heading: sayAlike(own.length),
        checks: failed.map((id) => readDeclared(titles.get(id) ?? id)),
        example: sayCase(pickShortest(failures)),
        ...(mistake !== undefined && { mistake: readDeclared(mistake.sentence) }),
        people: own.map((row) => viewPerson(row, places)),
      };
    });
}

function findClusters(rows: readonly OverviewRow[]): readonly Cluster[] {
  const found = new Map<string, { rows: OverviewRow[]; failures: RowFailure[] }>();
  for (const row of rows) {
    for (const failure of row.failures) {
      if (failure.answers === undefined) continue;
      const key = `${failure.check} ${failure.answers}`;
      const cluster = found.get(key) ?? { rows: [], failures: [] };
      cluster.rows.push(row);
      cluster.failures.push(failure);
      found.set(key, cluster);
    }
  }
  return [...found.values()].filter(({ rows: own }) => own.length > 1);
}

/** The same people with the same answers to several checks are told once. */
function mergeClusters(clusters: readonly Cluster[]): readonly Cluster[] {
  const merged = Map.groupBy(clusters, ({ rows }) => rows.map(({ id }) => id).join(' '));
  return [...merged.values()].flatMap((same): readonly Cluster[] => {
    const [first] = same;
    if (first === undefined) return [];
    // Two mistakes of the same people stay two.
    const apart = Map.groupBy(same, ({ failures }) => failures[0]?.mistake?.id);
    return [...apart.values()].map((own) => ({
      rows: first.rows,
      failures: own.flatMap(({ failures }) => failures),
    }));
  });
}

function compareClusters(left: Cluster, right: Cluster): number {
  const isKnown = ({ failures }: Cluster) =>
    Number(failures.some(({ mistake }) => mistake !== undefined));
  return right.rows.length - left.rows.length || isKnown(left) - isKnown(right);
}
