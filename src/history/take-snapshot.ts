import type { OverviewRow } from '../records/overview-row.ts';
import type { Sheet } from '../records/sheet.ts';
import { snapshotFormat, type Snapshot, type PersonStanding } from '../records/snapshot.ts';
import { fingerprintWeights } from '../score/weigh.ts';

export interface SnapshotOptions {
  readonly sheet: Sheet;
  readonly seed: number;
  /** Where everybody stood before. */
  readonly before: Snapshot | undefined;
  /** Whether points that fall go to the grade book, too. */
  readonly allowLower: boolean;
}

/** Where everybody stands after a run. Whoever could not be graded, by a fault of ours, stands where they stood. */
export function takeSnapshot(
  rows: readonly OverviewRow[],
  { sheet, seed, before, allowLower }: SnapshotOptions,
): Snapshot {
  const { id, title, version, exercises } = sheet;
  const earlier = new Map(before?.people.map((person) => [person.id, person]));
  return {
    schema: snapshotFormat,
    sheet: { id, title, version, weights: fingerprintWeights(exercises) },
    seed,
    worth: Object.fromEntries(
      exercises.flatMap(({ checks }) => checks.map((check) => [check.id, check.points])),
    ),
    people: rows.flatMap((row) => {
      const old = earlier.get(row.holder ?? row.id);
      if (row.state.kind === 'fault' || row.state.kind === 'not-yet') return old ?? [];
      return publish(describeRow(row), old, allowLower);
    }),
  };
}

function describeRow(row: OverviewRow): PersonStanding {
  const { id, holder = id, person, state, verdicts, exercises, points, grade } = row;
  const counted = grade === undefined ? String(points.earned) : grade.points;
  return {
    id: holder,
    ...(holder !== id && { report: id }),
    name: person.name,
    ...(person.participant !== undefined && { participant: person.participant }),
    state: state.kind,
    origins: Object.fromEntries(
      exercises.flatMap(({ id: exercise, origin }) => {
        if (origin === undefined) return [];
        const { content, graders, harness } = origin;
        return [[exercise, { content, graders, harness }] as const];
      }),
    ),
    verdicts,
    ...(state.kind === 'graded' && counted !== undefined && { points: counted }),
    lines: grade?.lines ?? [],
  };
}

/** Points that fall wait for somebody to say that they may. */
function publish(
  now: PersonStanding,
  old: PersonStanding | undefined,
  allowLower: boolean,
): PersonStanding {
  const before = old?.published;
  const isHeld = before !== undefined && !allowLower && !reaches(now.points, before);
  const published = isHeld ? before : now.points;
  return published === undefined ? now : { ...now, published };
}

/** Decimals with a few digits: doubles tell them apart. */
function reaches(points: string | undefined, before: string): boolean {
  return points !== undefined && Number(points) >= Number(before);
}
