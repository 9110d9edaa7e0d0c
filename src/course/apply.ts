import type { Grade } from '../records/grade.ts';
import type { Result, Standing } from '../records/result.ts';
import type { Ruling } from '../records/ruling.ts';
import { decideGrade } from './decide.ts';

/** A result with what counts in the end, by policy and by a person's word. */
export function applyRuling(result: Result, ruling: Ruling): Result {
  const grade = decideGrade(result, ruling);
  const { submitted } = ruling;
  const submission = { ...result.submission, ...(submitted !== undefined && { submitted }) };
  return { ...result, submission, standing: decideStanding(result.standing, grade), grade };
}

/** A person's word for the whole makes a grade where the machine could make none. */
function decideStanding(standing: Standing, { lines, points }: Grade): Standing {
  const excused = lines.find(({ kind }) => kind === 'excused');
  if (excused !== undefined)
    return {
      kind: 'not-gradable',
      reason: `excused: ${excused.reason}`,
      todo: 'nothing, as a person has decided it',
    };
  return points === undefined ? standing : { kind: 'graded' };
}
