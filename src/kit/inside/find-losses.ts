import { whyUnavailable } from '../../checks/run-exercise.ts';
import { compileSubmission } from '../../compile/compile.ts';
import { locateThrown } from '../../compile/locate-thrown.ts';
import type { LoadOutcome, Session } from '../../records/session.ts';
import type { Exercise } from '../../records/sheet.ts';
import type { Submission } from '../../records/submission.ts';
import { sayFailure } from '../../report/sentences/failure.ts';
import { sayLoadOutcome } from '../../report/sentences/load.ts';
import { openSession } from '../../sandbox/session.ts';
import { code, say, type Words } from '../../text/words.ts';
import { stubMessage } from '../../report/causes/stub.ts';
import type { KitExercise } from '../records.ts';
import type { Kit } from './read-kit.ts';
import { sheetFor } from '../../sheet/for-exercise.ts';

/** What would earn nothing however right it is, and how many points that are. */
export interface PackingLoss {
  readonly sentence: Words;
  /** What the compiler says of it. */
  readonly detail?: string;
  readonly points: number;
}

/**
 * Loads the file of each exercise and looks for its exports, and for those that are as the kit brought them. Whether the
 * others are right is not asked.
 */
export async function findLosses(
  kit: Kit,
  submission: Submission,
): Promise<readonly PackingLoss[]> {
  const { specifier } = kit.sheet.module;
  const compiled = compileSubmission(submission.files, submission.leftOut, specifier);
  const losses: PackingLoss[] = [];
  for (const exercise of kit.sheet.exercises) {
    const session = await openSession({
      file: exercise.file,
      compiled,
      limits: exercise.limits,
      seed: kit.contents.seed,
      sheet: sheetFor(exercise, kit),
      fatal: undefined,
      locate: (thrown) => locateThrown(thrown, submission.files),
      giveUp: () => undefined,
    });
    const described = kit.contents.exercises.find(({ id }) => id === exercise.id);
    if (described !== undefined) {
      losses.push(...lossesOf(described, exercise, session.loaded));
      losses.push(...(await findStubs(described, exercise, session)));
    }
    session.dispose();
  }
  return losses;
}

/** A stub throws its message whatever it is called with; what else comes of a call without arguments is no matter. */
async function findStubs(
  { exports }: KitExercise,
  { file, checks }: Exercise,
  session: Session,
): Promise<readonly PackingLoss[]> {
  if (session.loaded.kind !== 'loaded') return [];
  const losses: PackingLoss[] = [];
  for (const { name, points } of exports) {
    if (!session.loaded.exports.includes(name)) continue;
    const isProof = checks.some((check) => check.export === name && check.kind === 'derivation');
    const path = isProof ? [name, 'start'] : [name];
    const answered = await session.call({ calls: [{ kind: 'call', path, args: [] }] });
    const [outcome] = answered.kind === 'done' ? answered.outcomes : [];
    if (outcome?.kind !== 'threw' || outcome.error.message !== stubMessage) continue;
    losses.push({ sentence: say`${code(name)} in ${file} is still to be written.`, points });
  }
  return losses;
}

function lossesOf(
  { exports, points }: KitExercise,
  { file }: Exercise,
  loaded: LoadOutcome,
): readonly PackingLoss[] {
  switch (loaded.kind) {
    case 'loaded':
      return exports.flatMap((declared) => {
        const missing = whyUnavailable({ export: declared.name }, file, loaded);
        if (missing === undefined) return [];
        return [{ sentence: sayFailure(missing, code), points: declared.points }];
      });
    case 'not-compiled': {
      const { message, frame } = loaded.error;
      const sentence = say`${sayLoadOutcome(loaded)} ${message}.`;
      return [{ sentence, points, ...(frame !== undefined && { detail: frame }) }];
    }
    case 'threw': {
      const { name, message } = loaded.error;
      return [{ sentence: say`${sayLoadOutcome(loaded)} ${name}: ${message}`, points }];
    }
    case 'no-file':
    case 'undecided':
    case 'never-settled':
    case 'exhausted':
      return [{ sentence: sayLoadOutcome(loaded), points }];
    default:
      return loaded satisfies never;
  }
}
