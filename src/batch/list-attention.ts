import type { AttentionItem } from '../records/attention.ts';
import { sortAttention } from '../records/attention.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import type { PersonStanding } from '../records/snapshot.ts';
import type { LeftOut } from '../records/submission.ts';
import { lookCloser } from './look-closer.ts';

/** What was found besides submissions. */
export interface Beside {
  /** What is graded as nothing. */
  readonly leftOut: readonly LeftOut[];
  /** Names in the files of the course that mean nobody. */
  readonly strays: readonly AttentionItem[];
}

/** What a person has to look at before the grades of a class are used. */
export function listAttention(
  rows: readonly OverviewRow[],
  { leftOut, strays }: Beside,
  standings: ReadonlyMap<string, PersonStanding>,
): readonly AttentionItem[] {
  return sortAttention([
    ...rows.flatMap(describeState),
    ...[...standings.values()].flatMap(describeHeld),
    ...rows.flatMap(describeStale),
    ...rows.flatMap(describeOpen),
    ...lookCloser(rows),
    ...strays,
    ...leftOut.map(({ path, reason }): AttentionItem => ({
      kind: 'left-out',
      person: '',
      what: path,
      reason,
      todo: 'nothing, unless it was meant to be graded',
    })),
  ]);
}

/** What a person has given, and does not count any more. */
function describeStale({ id, person: { name }, grade }: OverviewRow): readonly AttentionItem[] {
  return (grade?.stale ?? []).map(({ points, reason, about, changed }) => ({
    id,
    person: name,
    kind: 'stale',
    what: `${points === '' ? 'a comment' : points}${about === undefined ? '' : ` on ${about}`} is not applied: ${reason}`,
    reason: `it was given before ${changed.map((each) => changes[each]).join(' and ')} changed`,
    todo: 'look again, and npm run adjust -- PERSON CHECK --confirm or --withdraw',
  }));
}

/** What a student has asked and nobody has answered. */
function describeOpen({ id, person: { name }, grade }: OverviewRow): readonly AttentionItem[] {
  const open = (grade?.appeals ?? []).filter(({ answer }) => answer === undefined);
  return open.map(({ about, isStale }) => ({
    id,
    person: name,
    kind: 'appeal',
    what: `asks about ${about}`,
    reason:
      isStale === true ? 'it is about what was handed in before, or about a check of before' : '',
    todo: `look at it, and npm run appeal -- answer PERSON ${about}`,
  }));
}

/** Whose points are not what the grade book has. */
function describeHeld({
  id,
  report = id,
  name,
  points,
  published,
}: PersonStanding): readonly AttentionItem[] {
  if (published === undefined || published === points) return [];
  return [
    {
      id: report,
      person: name,
      kind: 'fell',
      what: `the points fall from ${published} to ${points ?? 'no grade'}, and the grade book keeps ${published}`,
      reason: 'changes.html says why',
      todo: 'look at it, and grade the class with --allow-lower if it is right',
    },
  ];
}

const changes = { content: 'what was handed in', check: 'the check' } as const;

function describeState({ id, person: { name }, state }: OverviewRow): readonly AttentionItem[] {
  const about = { id, person: name } as const;
  switch (state.kind) {
    case 'graded':
      return [];
    case 'not-gradable':
      return [
        { ...about, kind: state.kind, what: 'no grade', reason: state.reason, todo: state.todo },
      ];
    case 'not-yet':
      return [
        {
          ...about,
          kind: state.kind,
          what: 'not graded yet',
          reason: 'the run ended before it',
          todo: 'run the same command again',
        },
      ];
    case 'fault':
      return [
        {
          ...about,
          kind: state.kind,
          what: 'no grade, by a fault of ours',
          reason: state.message,
          todo: 'mend what is said here and run the same command again',
        },
      ];
    default:
      return state satisfies never;
  }
}
