import type { GradeRow, GradeState } from '../export/grades.ts';
import { layout } from '../export/layout.ts';
import type { HandIn } from '../gradebook/hand-in.ts';
import type { WorksheetPlan } from '../gradebook/moodle/plan.ts';
import type { Participant, Worksheet } from '../gradebook/moodle/worksheet.ts';
import { sayMark } from '../gradebook/say-mark.ts';
import { countBroken, isGraded, type OverviewRow } from '../records/overview-row.ts';
import type { TeamMember } from '../records/submission.ts';

/** A submission with what grade books make of it. */
export interface Booked {
  readonly row: OverviewRow;
  readonly handIn: HandIn;
}

/** One row for each submission, or for each of its group, where nobody has told who is in the class. */
export function listSubmitters(booked: readonly Booked[]): readonly GradeRow[] {
  return booked.flatMap((each) => {
    const { members } = each.row.person;
    if (members === undefined) return [{ ...describeBooked(each), name: nameSubmitter(each.row) }];
    return members.map((member) => nameMember(describeBooked(each), member));
  });
}

/** Whoever handed in gave the row its number and login, which are nobody else's. */
function nameMember(
  row: Omit<GradeRow, 'name'>,
  { name, participant, login }: TeamMember,
): GradeRow {
  const { number: _number, login: _login, ...shared } = row;
  return {
    ...shared,
    name,
    ...(participant !== undefined && { number: participant }),
    ...(login !== undefined && { login }),
  };
}

/** One row for each participant, each member of a team, and for what belongs to none of them at the end. */
export function listParticipants(
  { columns }: Worksheet,
  { decisions, strangers }: WorksheetPlan,
  booked: readonly Booked[],
  possible: number,
): readonly GradeRow[] {
  const of = new Map(booked.map((each) => [each.handIn, each]));
  const rows = decisions.map(({ participant, handIn }): GradeRow => {
    const each = handIn && of.get(handIn);
    const known = describeParticipant(participant, columns);
    if (each === undefined)
      return {
        ...known,
        state: 'nothing handed in',
        possible,
        exercises: new Map(),
        comment: '',
        authors: [],
      };
    return { ...describeBooked(each), ...known };
  });
  const others = new Set(strangers.map(({ handIn }) => handIn));
  return [...rows, ...listSubmitters(booked.filter(({ handIn }) => others.has(handIn)))];
}

function describeParticipant(
  { number, name, group, cells }: Participant,
  columns: Worksheet['columns'],
) {
  const cell = (role: 'email' | 'idNumber' | 'username') => {
    const at = columns.get(role);
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const identifier = cells[columns.get('identifier') ?? -1] ?? number;
  const [login, email, studentId] = [cell('username'), cell('email'), cell('idNumber')];
  return {
    number,
    name: name ?? identifier,
    ...(group !== undefined && { team: group }),
    ...(login !== '' && { login }),
    ...(email !== '' && { email }),
    ...(studentId !== '' && { studentId }),
  };
}

function nameSubmitter({ person, authors, name }: OverviewRow): string {
  if (person.source !== 'folder') return person.name;
  return authors.length === 0 ? name : authors.map((author) => author.name).join(', ');
}

function describeBooked(each: Booked): Omit<GradeRow, 'name'> {
  const { row, handIn } = each;
  const { person, state, exercises } = row;
  const { outcome } = handIn;
  const run = exercises.filter(({ isLoaded }) => isGraded(row) && isLoaded);
  const mark = outcome.kind === 'graded' ? outcome.mark : undefined;
  return {
    ...(person.participant !== undefined && { number: person.participant }),
    ...(person.group !== undefined && { team: person.group }),
    ...(person.login !== undefined && { login: person.login }),
    folder: row.name,
    state: outcome.kind === 'held' ? 'held back' : toGradeState(state.kind),
    ...describePoints(each),
    possible: mark?.possible ?? row.points.possible,
    exercises: new Map(run.map(({ id, points }) => [id, points.earned])),
    comment: mark === undefined ? sayNone(outcome) : sayMark(mark, 'en').join('. '),
    authors: row.authors.map(({ name }) => name),
    ...(isGraded(row) && { unjudged: countBroken(row) }),
    ...(isReported(row) && { report: layout.studentReport(row.id) }),
  };
}

/** What the grade book has: of points that fall, those from before. */
function describePoints({ row, handIn: { outcome } }: Booked): Pick<GradeRow, 'points'> {
  if (outcome.kind === 'held') return { points: outcome.points };
  if (!isGraded(row)) return {};
  return { points: outcome.kind === 'graded' ? outcome.mark.points : row.points.earned };
}

function sayNone(outcome: HandIn['outcome']): string {
  return 'reason' in outcome ? outcome.reason : '';
}

function isReported({ state }: OverviewRow): boolean {
  return state.kind === 'graded' || state.kind === 'not-gradable';
}

function toGradeState(kind: OverviewRow['state']['kind']): GradeState {
  switch (kind) {
    case 'graded':
      return 'graded';
    case 'not-gradable':
      return 'not gradable';
    case 'not-yet':
      return 'not graded yet';
    case 'fault':
      return 'fault';
    default:
      return kind satisfies never;
  }
}
