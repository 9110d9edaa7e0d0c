import type { CheckResult, Verdict } from '../../records/result.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { markVerdict, nameVerdict, tellBroken } from '../sentences/verdict.ts';
import { viewFailure } from './failure.ts';
import type { FailureView } from './failure.ts';
import { viewPoints } from './points.ts';
import type { PointsView } from './points.ts';
import type { Reading } from './reading.ts';
import { viewReplay } from './replay.ts';

/** A check as it is read; which of the parts below `points` there are depends on the verdict. */
export interface CheckView {
  readonly id: string;
  readonly kind: Verdict['kind'];
  readonly word: string;
  readonly mark: string;
  readonly title: Words;
  readonly isHidden: boolean;
  readonly points: PointsView;
  readonly failure?: FailureView;
  readonly diagnosis?: Words;
  readonly hint?: Words;
  /** How it is run again. */
  readonly replay?: Words;
  readonly broken?: { readonly sentence: Words; readonly block?: string };
}

export function viewCheck(check: CheckResult, reading: Reading): CheckView {
  const replay = viewReplay(check, reading.tellReplay);
  return {
    id: check.id,
    kind: check.verdict.kind,
    word: nameVerdict(check.verdict.kind),
    mark: markVerdict(check.verdict.kind),
    title: readDeclared(check.title),
    isHidden: check.visibility === 'hidden',
    points: viewPoints(check.points, [check]),
    ...viewVerdict(check, reading),
    ...(replay !== undefined && { replay }),
  };
}

function viewVerdict(
  { id, verdict }: CheckResult,
  reading: Reading,
): Pick<CheckView, 'failure' | 'diagnosis' | 'hint' | 'broken'> {
  switch (verdict.kind) {
    case 'passed':
    case 'blocked':
      return {};
    case 'failed': {
      const { failure, diagnosis, hint } = verdict;
      return {
        failure: viewFailure(failure, reading, reading.shapesOf(id)),
        ...(diagnosis !== undefined && { diagnosis: readDeclared(diagnosis.sentence) }),
        ...(hint !== undefined && { hint: readDeclared(hint) }),
      };
    }
    case 'broken': {
      const block = verdict.message === '' ? {} : { block: verdict.message };
      return { broken: { sentence: tellBroken(reading.edition), ...block } };
    }
    default:
      return verdict satisfies never;
  }
}
