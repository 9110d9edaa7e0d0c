import type { HandIn, Mark } from '../hand-in.ts';
import { sayMark } from '../say-mark.ts';
import { isOwnComment, saysSame } from './comment.ts';
import { matchHandIns, type Stranger } from './match.ts';
import { readNumber } from './read-number.ts';
import type { Participant, Worksheet } from './worksheet.ts';

/** What becomes of every row of a worksheet. */
export interface WorksheetPlan {
  readonly decisions: readonly Decision[];
  readonly strangers: readonly Stranger[];
}

export type Decision = WrittenRow | Left;

export interface WrittenRow {
  readonly kind: 'write';
  readonly participant: Participant;
  readonly handIn: HandIn;
  readonly mark: Mark;
  /** The comment, in the language of the worksheet. */
  readonly lines: readonly string[];
  /** The grade that stands in Moodle and will change. */
  readonly instead?: string;
  /** A person's comment stands there: it stays, and ours is only in the feedback file. */
  readonly keepsComment: boolean;
}

export interface Left {
  readonly kind: 'leave';
  readonly participant: Participant;
  readonly handIn?: HandIn;
  readonly reason: LeaveReason;
}

export type LeaveReason =
  | { readonly kind: 'nothing-handed-in' }
  /** Moodle says that something was, but the download has nothing of it. */
  | { readonly kind: 'not-in-download' }
  | { readonly kind: 'not-gradable'; readonly reason: string }
  | { readonly kind: 'not-yet' }
  /** The points would fall below what was published. */
  | { readonly kind: 'held'; readonly points: number; readonly reason: string }
  /** Moodle would pass over it: the grade was changed in its grade book. */
  | { readonly kind: 'locked'; readonly points: number }
  /** Moodle would pass over it. */
  | { readonly kind: 'out-of-range'; readonly points: number; readonly maximum: number }
  /** Grade and comment stand there already. */
  | { readonly kind: 'stands' };

/** Decides for every participant: there is a row where a program was run and Moodle would take its grade, and no other. */
export function planWorksheet(worksheet: Worksheet, handIns: readonly HandIn[]): WorksheetPlan {
  const { of, strangers } = matchHandIns(worksheet, handIns);
  return {
    decisions: worksheet.participants.map((participant) =>
      decide(participant, of.get(participant.number), worksheet),
    ),
    strangers,
  };
}

function decide(
  participant: Participant,
  handIn: HandIn | undefined,
  { columns, language }: Worksheet,
): Decision {
  const leave = (reason: LeaveReason): Left => ({
    kind: 'leave',
    participant,
    ...(handIn && { handIn }),
    reason,
  });
  if (handIn === undefined) {
    const { state } = participant.status;
    const isMissing = state === 'submitted' || state === 'draft';
    return leave({ kind: isMissing ? 'not-in-download' : 'nothing-handed-in' });
  }
  if (handIn.outcome.kind !== 'graded') return leave(handIn.outcome);
  const { mark } = handIn.outcome;
  const { points } = mark;
  const { maximum, grade, comment } = participant;
  if (!participant.canChange) return leave({ kind: 'locked', points });
  if (points < 0 || (maximum !== undefined && points > maximum))
    return leave({ kind: 'out-of-range', points, maximum: maximum ?? mark.possible });
  const lines = sayMark(mark, language.code);
  const hasComments = columns.has('comment');
  const isSame = grade !== undefined && readNumber(grade) === points;
  const keepsComment = hasComments && comment !== undefined && !isOwnComment(comment);
  const isTold = !hasComments || (comment !== undefined && saysSame(comment, lines));
  if (isSame && (isTold || keepsComment)) return leave({ kind: 'stands' });
  return {
    kind: 'write',
    participant,
    handIn,
    mark,
    lines,
    ...(grade !== undefined && !isSame && { instead: grade }),
    keepsComment,
  };
}
