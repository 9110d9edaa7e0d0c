import type { HandIn, Mark, GradeOutcome } from '../gradebook/hand-in.ts';
import type { Grade } from '../records/grade.ts';
import { countBroken, type OverviewRow } from '../records/overview-row.ts';
import type { Sheet } from '../records/sheet.ts';
import type { PersonStanding } from '../records/snapshot.ts';
import { writeFormula } from '../report/terminal/formula.ts';
import { saySum } from '../text/grade-sum.ts';
import { readDeclared } from '../text/words.ts';

/** How many losses are told where there is room for a few lines. */
const mostLosses = 3;

/** What a row comes to in a grade book: by its checks, and where there is a course, by its policy and a person's word. */
export function markRow(row: OverviewRow, { exercises }: Sheet): Mark {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const lost = checks.filter(({ id, points }) => {
    const verdict = row.verdicts[id];
    return points > 0 && (verdict === 'failed' || verdict === 'blocked');
  });
  const { grade } = row;
  return {
    points: grade?.points === undefined ? row.points.earned : Number(grade.points),
    possible: grade?.possible ?? row.points.possible,
    parts: exercises.flatMap(({ id, title }) => {
      const points = row.exercises.find((exercise) => exercise.id === id)?.points;
      return points === undefined ? [] : [{ title: writePlain(title), ...points }];
    }),
    losses: lost
      .sort((a, b) => b.points - a.points)
      .slice(0, mostLosses)
      .map(({ title, points }) => ({ title: writePlain(title), points })),
    notes: grade === undefined ? [] : sayGrade(grade),
  };
}

/** No adjustment hides in a sum: `88 + 2 (reason) − 8.8 (2 days late)`. */
function sayGrade(grade: Grade): readonly string[] {
  const { lines, mark, comments } = grade;
  return [
    ...(lines.length === 0 ? [] : [saySum(grade)]),
    ...(mark === undefined ? [] : [mark]),
    ...comments,
  ];
}

/** A submission as grade books call it. */
export function nameHandIn({
  id,
  name,
  person,
}: Pick<OverviewRow, 'id' | 'name' | 'person'>): Omit<HandIn, 'outcome'> {
  // Where nobody knows whether it is a participant's or a team's, the folder has it all the same.
  const number = person.participant ?? /_(\d+)_assignsubmission_/.exec(name)?.[1];
  const { members } = person;
  return {
    id,
    // The platform knows nothing of a group that the course has made.
    name: members === undefined ? (person.group ?? person.name) : person.name,
    ...(number !== undefined && { number }),
    ...(members !== undefined && { members }),
  };
}

/** A row as grade books see it; `standing` says what was published before. */
export function toHandIn(
  row: OverviewRow,
  mark: (row: OverviewRow) => Mark,
  standing?: PersonStanding,
): HandIn {
  return { ...nameHandIn(row), outcome: decideHeld(standing) ?? decideOutcome(row, mark) };
}

/** Whether the points would fall below what was published. */
function decideHeld(standing: PersonStanding | undefined): GradeOutcome | undefined {
  const { points, published } = standing ?? {};
  if (published === undefined || points === published) return undefined;
  const reason = `the points would fall from ${published} to ${points ?? 'none'}`;
  return { kind: 'held', points: Number(published), reason };
}

function decideOutcome(row: OverviewRow, mark: (row: OverviewRow) => Mark): GradeOutcome {
  const { state } = row;
  switch (state.kind) {
    case 'graded': {
      const broken = countBroken(row);
      if (broken === 0) return { kind: 'graded', mark: mark(row) };
      // Fewer points by our fault must not be handed to anybody.
      const checks = broken === 1 ? 'a check' : `${broken} checks`;
      return { kind: 'not-gradable', reason: `${checks} broke, by a fault of ours` };
    }
    case 'not-gradable':
      return { kind: 'not-gradable', reason: state.reason };
    case 'not-yet':
      return { kind: 'not-yet' };
    case 'fault':
      return { kind: 'not-gradable', reason: `a fault of ours: ${state.message}` };
    default:
      return state satisfies never;
  }
}

/** A sentence of the sheet as plain text. */
function writePlain(sentence: string): string {
  return readDeclared(sentence)
    .map((word) =>
      'text' in word ? word.text : 'code' in word ? word.code : writeFormula(word.formula),
    )
    .join('');
}
