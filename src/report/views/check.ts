import type { CheckResult } from '../../records/result.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayBroken } from '../sentences/verdict.ts';
import { viewFailure } from './failure.ts';
import type { FailureView } from './failure.ts';
import { viewLine } from './line.ts';
import type { LineView } from './line.ts';
import type { Reading } from './reading.ts';
import { viewReplay } from './replay.ts';

/** A check as it is read: its line, and below it what depends on the verdict. */
export interface CheckView extends Omit<LineView, 'cause'> {
  readonly failure?: FailureView;
  readonly diagnosis?: Words;
  readonly hint?: Words;
  /** How it is run again. */
  readonly replay?: Words;
  readonly broken?: { readonly sentence: Words; readonly block?: string };
}

export function viewCheck(check: CheckResult, reading: Reading): CheckView {
  const replay = viewReplay(check, reading.sayReplay);
  return {
    ...viewLine(check),
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
      return { broken: { sentence: sayBroken(reading.edition), ...block } };
    }
    default:
      return verdict satisfies never;
  }
}
