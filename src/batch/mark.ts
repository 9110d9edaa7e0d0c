import { countBroken } from '../export/grades.ts';
import type { HandIn, Mark, Outcome } from '../gradebook/hand-in.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import type { Sheet } from '../records/sheet.ts';
import { writeFormula } from '../report/terminal/formula.ts';
import { readDeclared } from '../text/words.ts';

/** How many losses are told where there is room for a few lines. */
const mostLosses = 3;

/** What a row comes to in a grade book, before any policy of a course. */
export function markRow(row: OverviewRow, { exercises }: Sheet): Mark {
  const checks = exercises.flatMap((exercise) => exercise.checks);
  const lost = checks.filter(({ id, points }) => {
    const verdict = row.verdicts[id];
    return points > 0 && (verdict === 'failed' || verdict === 'blocked');
  });
  return {
    points: row.points.earned,
    possible: row.points.possible,
    parts: exercises.flatMap(({ id, title }) => {
      const points = row.exercises.find((exercise) => exercise.id === id)?.points;
      return points === undefined ? [] : [{ title: writePlain(title), ...points }];
    }),
    losses: lost
      .sort((a, b) => b.points - a.points)
      .slice(0, mostLosses)
      .map(({ title, points }) => ({ title: writePlain(title), points })),
    notes: [],
  };
}

/** A row as grade books see it. */
export function toHandIn(row: OverviewRow, mark: (row: OverviewRow) => Mark): HandIn {
  const { id, name, person } = row;
  const number = person.participant ?? /_(\d+)_assignsubmission_/.exec(name)?.[1];
  return {
    id,
    name: person.group ?? person.name,
    ...(number !== undefined && { number }),
    outcome: decideOutcome(row, mark),
  };
}

function decideOutcome(row: OverviewRow, mark: (row: OverviewRow) => Mark): Outcome {
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
