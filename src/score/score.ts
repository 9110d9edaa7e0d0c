import { version } from '../host/version.ts';
import type { Notice } from '../records/notice.ts';
import { resultFormat, type Points, type Result } from '../records/result.ts';
import type { Sheet } from '../records/sheet.ts';
import { hashAlike } from './alike.ts';
import { judgeStanding } from './standing.ts';
import type { Submission } from '../records/submission.ts';
import { fingerprintWeights } from './weigh.ts';

/** Adds up what the checks earned, and says what cost no points. */
export function scoreSubmission(
  submission: Submission,
  sheet: Sheet,
  graded: Pick<Result, 'seed' | 'fingerprint' | 'exercises'> & { readonly content?: string },
): Result {
  const { id, name, person, inside, manifest } = submission;
  const alike = hashAlike(submission.files);
  const signed = manifest.kind === 'valid' ? manifest : undefined;
  return {
    schema: resultFormat,
    program: version,
    sheet: {
      id: sheet.id,
      title: sheet.title,
      version: sheet.version,
      weights: fingerprintWeights(sheet.exercises),
    },
    submission: {
      id,
      name,
      person,
      ...(inside !== undefined && { inside }),
      authors: signed?.authors ?? [],
      ...(signed?.group !== undefined && { group: signed.group }),
      ...(graded.content !== undefined && { content: graded.content }),
      ...(alike !== undefined && { alike }),
    },
    standing: judgeStanding(submission, graded.exercises),
    seed: graded.seed,
    fingerprint: graded.fingerprint,
    points: addPoints(graded.exercises.map(({ points }) => points)),
    exercises: graded.exercises,
    ...describeCauses(graded.exercises, sheet),
    notices: describeNotices(submission),
  };
}

/** Whole numbers, so that the order of the terms does not matter. */
export function addPoints(points: readonly Points[]): Points {
  return {
    earned: points.reduce((sum, { earned }) => sum + earned, 0),
    possible: points.reduce((sum, { possible }) => sum + possible, 0),
  };
}

/** Those that the sheet has for what was diagnosed. */
function describeCauses(
  exercises: Result['exercises'],
  { causes = [] }: Sheet,
): Pick<Result, 'causes'> {
  const diagnosed = new Set(
    exercises.flatMap(({ checks }) =>
      checks.flatMap(({ verdict }) =>
        verdict.kind === 'failed' ? (verdict.diagnosis?.misconception ?? []) : [],
      ),
    ),
  );
  const own = causes.filter(({ misconceptions }) => misconceptions.some((id) => diagnosed.has(id)));
  return own.length === 0 ? {} : { causes: own };
}

function describeNotices({ manifest, leftOut, notices, advice }: Submission): readonly Notice[] {
  const problems = manifest.kind === 'invalid' ? manifest.problems : [];
  return [
    ...problems.map((text): Notice => ({
      kind: 'manifest',
      text,
      place: { file: 'submission.json' },
    })),
    ...(notices ?? []),
    ...leftOut.map(({ path, reason }): Notice => ({
      kind: 'left-out',
      text: reason,
      place: { file: path },
    })),
    ...(advice ?? []),
  ];
}
