import type { ExerciseResult, Standing } from '../records/result.ts';
import type { LoadOutcome } from '../records/session.ts';
import type { Submission } from '../records/submission.ts';

/**
 * Whether what was earned is a grade: not while a person has something to decide, and not where no program could be run.
 * Files that are missing beside one that ran cost their points and nothing else.
 */
export function judgeStanding(
  { ungradable = [] }: Submission,
  exercises: readonly Pick<ExerciseResult, 'file' | 'loaded' | 'checks'>[],
): Standing {
  const [first, ...others] = ungradable;
  if (first !== undefined) {
    const reason = [first, ...others].map((each) => each.reason).join('; ');
    return { kind: 'not-gradable', reason, todo: first.todo };
  }
  if (exercises.some(couldBeAsked)) return { kind: 'graded' };
  const tried = exercises.filter(({ loaded }) => loaded.kind !== 'no-file');
  if (tried.length === 0) {
    const asked = exercises.map(({ file }) => file).join(', ');
    return {
      kind: 'not-gradable',
      reason: `none of ${asked} is there`,
      todo: 'look at what was handed in, and ask for the files by these names',
    };
  }
  return {
    kind: 'not-gradable',
    reason: `nothing could be run: ${tried.map(({ file, loaded }) => `${file} ${nameOutcome(loaded)}`).join(', ')}`,
    todo: 'read the report, and ask for files that load, or decide without the machine',
  };
}

/** Whether it exports anything that is asked for: else nothing of it was ever called. */
function couldBeAsked({ loaded, checks }: Pick<ExerciseResult, 'loaded' | 'checks'>): boolean {
  if (loaded.kind !== 'loaded') return false;
  return checks.length === 0 || checks.some((check) => loaded.exports.includes(check.export));
}

function nameOutcome(loaded: LoadOutcome): string {
  switch (loaded.kind) {
    case 'loaded':
      return 'exports none of the names that are asked for';
    case 'no-file':
      return 'is missing';
    case 'undecided':
      return 'is claimed by several files';
    case 'not-compiled':
      return 'does not compile';
    case 'threw':
      return 'throws when it is loaded';
    case 'never-settled':
    case 'exhausted':
      return 'never finishes loading';
    default:
      return loaded satisfies never;
  }
}
