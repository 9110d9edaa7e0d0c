import type { Edition } from '../../records/edition.ts';
import type { CheckResult, Replay, Verdict } from '../../records/result.ts';
import { code, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

type Replayable = Pick<CheckResult, 'id' | 'visibility'>;

/** How a reader runs a failing check again: nothing where the reader does not have the check. */
export type SayReplay = (check: Replayable, replay: Replay | undefined) => Words | undefined;

export const sayReplayFor: Readonly<Record<Edition, SayReplay>> = {
  // Not the folder's name, which leads nowhere by itself: commands run in the project's folder.
  staff: ({ id }, replay) =>
    say`${code(`npm run replay -- FOLDER ${replay?.check ?? id}${nameCase(replay)}`)}, FOLDER being where the submission lies`,
  // A kit draws inputs of its own, and finds the case in which the check fails among those.
  student: (check) => {
    if (check.visibility === 'hidden') return undefined;
    return say`${code(`npm run replay -- ${check.id}`)}, in the folder of the kit`;
  },
};

/** What the kit itself says, of cases of its own. */
export const sayReplayInKit: SayReplay = ({ id }, replay) =>
  code(`npm run replay -- ${replay?.check ?? id}${nameCase(replay)}`);

/** What there is to be run again: a case, or a proof as a whole. */
export function viewReplay(check: CheckResult, sayIt: SayReplay): Words | undefined {
  const { verdict } = check;
  if (verdict.kind !== 'failed') return undefined;
  const replay = caseOf(verdict);
  const isRepeatable = replay !== undefined || verdict.failure.kind === 'derivation';
  return isRepeatable ? sayIt(check, replay) : undefined;
}

function caseOf({ failure }: Extract<Verdict, { kind: 'failed' }>): Replay | undefined {
  return 'replay' in failure ? failure.replay : undefined;
}

/** Seeds may be negative: without the sign between, one would look like an option of its own. */
function nameCase(replay: Replay | undefined): string {
  return replay === undefined ? '' : ` --seed=${replay.seed} --path=${replay.path}`;
}
