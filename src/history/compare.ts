import {
  causes as causesInOrder,
  type ChangeCause,
  type Changes,
  type CheckChange,
  type LineChange,
  type PersonChange,
} from '../records/changes.ts';
import type { GradeLine } from '../records/grade.ts';
import type { Snapshot, PersonStanding } from '../records/snapshot.ts';

/** What is otherwise in the later of two snapshots, each with its cause. */
export function compareSnapshots(old: Snapshot, now: Snapshot): Changes {
  const earlier = new Map(old.people.map((person) => [person.id, person]));
  const later = new Set(now.people.map(({ id }) => id));
  const changed = now.people.flatMap((person) => {
    const before = earlier.get(person.id);
    return before === undefined ? joined(person) : (changeOf(before, person, old, now) ?? []);
  });
  const left = old.people.filter(({ id }) => !later.has(id)).map(gone);
  const people = [...changed, ...left].sort((a, b) => (a.id < b.id ? -1 : 1));
  const saySheet = ({ sheet }: Snapshot) => `${sheet.version}, weights ${sheet.weights}`;
  return {
    sheet: { title: now.sheet.title, old: saySheet(old), new: saySheet(now) },
    people,
    same: now.people.length - changed.length,
  };
}

function changeOf(
  before: PersonStanding,
  after: PersonStanding,
  old: Snapshot,
  now: Snapshot,
): PersonChange | undefined {
  const checks = compareChecks(before, after, old, now);
  const lines = compareLines(before.lines, after.lines);
  const isEven = before.points === after.points && before.published === after.published;
  if (isEven && checks.length === 0 && lines.length === 0) return undefined;
  return {
    ...describePerson(after),
    kind: compareAmounts(before.points, after.points),
    ...(before.points !== undefined && { old: before.points }),
    ...describeNew(after),
    checks,
    lines: lines.map(({ change }) => change),
    causes: inOrder([
      ...checks.flatMap(({ causes }) => causes),
      ...lines.map(({ cause }) => cause),
    ]),
  };
}

function compareChecks(
  before: PersonStanding,
  after: PersonStanding,
  old: Snapshot,
  now: Snapshot,
): readonly CheckChange[] {
  const ids = new Set([...Object.keys(before.verdicts), ...Object.keys(after.verdicts)]);
  return [...ids].flatMap((id) => {
    const [was, is] = [earned(id, before, old), earned(id, after, now)];
    if (was === is) return [];
    const isWeighed = before.verdicts[id] === after.verdicts[id];
    const causes: readonly ChangeCause[] = isWeighed
      ? ['weights']
      : findCauses(id, before, after, old, now);
    return [{ id, old: was, new: is, causes }];
  });
}

function earned(id: string, { verdicts }: PersonStanding, { worth }: Snapshot): number {
  return verdicts[id] === 'passed' ? (worth[id] ?? 0) : 0;
}

/** Whatever a verdict depends on and is not as it was. */
function findCauses(
  check: string,
  before: PersonStanding,
  after: PersonStanding,
  old: Snapshot,
  now: Snapshot,
): readonly ChangeCause[] {
  // Checks are named after their exercise, or else any exercise may be theirs.
  const own = Object.keys({ ...before.origins, ...after.origins });
  const named = own.filter((exercise) => check.startsWith(`${exercise}.`));
  const exercises = named.length > 0 ? named : own;
  const differs = (part: 'content' | 'graders' | 'harness') =>
    exercises.some((id) => before.origins[id]?.[part] !== after.origins[id]?.[part]);
  return inOrder([
    ...(differs('content') ? (['code'] as const) : []),
    ...(differs('graders') ? (['grader'] as const) : []),
    ...(differs('harness') ? (['harness'] as const) : []),
    ...(old.seed === now.seed ? [] : (['seed'] as const)),
  ]);
}

interface ToldLine {
  readonly change: LineChange;
  readonly cause: ChangeCause;
}

function compareLines(
  before: readonly GradeLine[],
  after: readonly GradeLine[],
): readonly ToldLine[] {
  const keyOf = (line: GradeLine) => JSON.stringify(line);
  const was = new Set(before.map(keyOf));
  const is = new Set(after.map(keyOf));
  const describeLine = (kind: LineChange['kind'], line: GradeLine): ToldLine => {
    const { points, reason, about } = line;
    const change = { kind, points, reason, ...(about !== undefined && { about }) };
    return { change, cause: causeOf(line) };
  };
  return [
    ...before.filter((line) => !is.has(keyOf(line))).map((line) => describeLine('gone', line)),
    ...after.filter((line) => !was.has(keyOf(line))).map((line) => describeLine('new', line)),
  ];
}

function causeOf({ kind }: GradeLine): ChangeCause {
  switch (kind) {
    case 'adjustment':
    case 'excused':
      return 'adjustment';
    case 'late':
    case 'cut-off':
      return 'late';
    case 'bonus':
    case 'rounding':
    case 'bounds':
      return 'policy';
    default:
      return kind satisfies never;
  }
}

function joined(person: PersonStanding): PersonChange {
  return {
    ...describePerson(person),
    kind: 'joined',
    ...describeNew(person),
    checks: [],
    lines: [],
    causes: [],
  };
}

function gone(person: PersonStanding): PersonChange {
  const old = person.points === undefined ? {} : { old: person.points };
  return { ...describePerson(person), kind: 'left', ...old, checks: [], lines: [], causes: [] };
}

function describePerson({ id, report = id, name, participant }: PersonStanding) {
  return { id: report, name, ...(participant !== undefined && { participant }) };
}

function describeNew({ points, published }: PersonStanding): Pick<PersonChange, 'new' | 'held'> {
  const isHeld = published !== undefined && published !== points;
  return { ...(points !== undefined && { new: points }), ...(isHeld && { held: published }) };
}

function compareAmounts(
  old: string | undefined,
  now: string | undefined,
): 'rose' | 'fell' | 'even' {
  if (old === now) return 'even';
  if (now === undefined) return 'fell';
  return old === undefined || Number(now) > Number(old) ? 'rose' : 'fell';
}

function inOrder(causes: readonly ChangeCause[]): readonly ChangeCause[] {
  return causesInOrder.filter((cause) => causes.includes(cause));
}
