import type { CheckResult, Verdict } from '../../records/result.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { markVerdict, nameVerdict } from '../sentences/verdict.ts';
import { viewPoints } from './points.ts';
import type { PointsView } from './points.ts';

/** A check in one line: its verdict, what it asks, what it is worth. */
export interface LineView {
  readonly id: string;
  readonly kind: Verdict['kind'];
  readonly word: string;
  readonly mark: string;
  readonly title: Words;
  readonly isHidden: boolean;
  readonly points: PointsView;
  /** Where it is told why, inside of the page. */
  readonly cause?: string;
}

export function viewLine(check: CheckResult, cause?: string): LineView {
  return {
    id: check.id,
    kind: check.verdict.kind,
    word: nameVerdict(check.verdict.kind),
    mark: markVerdict(check.verdict.kind),
    title: readDeclared(check.title),
    isHidden: check.visibility === 'hidden',
    points: viewPoints(check.points, [check]),
    ...(cause !== undefined && { cause }),
  };
}
