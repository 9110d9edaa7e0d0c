import type { Edition } from '../../records/edition.ts';
import type { Grade, GradeLine } from '../../records/grade.ts';

/** How the points that count come about: nothing that a person gave hides in a sum. */
export interface GradeView {
  /** Nothing where there is no grade. */
  readonly points?: string;
  readonly possible: number;
  readonly mark?: string;
  /** The sum line by line, where there is more to it than what the checks gave. */
  readonly sum?: { readonly checked: number; readonly lines: readonly GradeLineView[] };
  readonly comments: readonly string[];
  readonly appeals: readonly {
    readonly about: { readonly code: string };
    readonly question: string;
    readonly answer?: string;
    readonly isStale?: true;
  }[];
  /** For staff: what a person gave and does not count any more. */
  readonly stale: readonly GradeLineView[];
}

export interface GradeLineView {
  readonly points: string;
  readonly reason: string;
  readonly about?: { readonly code: string };
}

export function viewGrade(grade: Grade, edition: Edition): GradeView {
  const { checked, possible, lines, points, mark, comments, appeals = [], stale } = grade;
  return {
    ...(points !== undefined && { points }),
    possible,
    ...(mark !== undefined && { mark }),
    ...(lines.length > 0 && { sum: { checked, lines: lines.map(viewLine) } }),
    comments,
    appeals: appeals.map(({ about, question, answer, ...told }) => ({
      ...told,
      about: { code: about },
      question: writeInLine(question),
      ...(answer !== undefined && { answer: writeInLine(answer) }),
    })),
    stale: edition === 'staff' ? stale.map(viewLine) : [],
  };
}

/** Questions come with the lines that mail programs make. */
function writeInLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function viewLine({
  points,
  reason,
  about,
}: Pick<GradeLine, 'points' | 'reason' | 'about'>): GradeLineView {
  return { points, reason, ...(about !== undefined && { about: { code: about } }) };
}
