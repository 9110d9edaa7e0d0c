import type { Check } from '../records/sheet.ts';
import { examineComparison } from './kinds/comparison.ts';
import { examineProperty } from './kinds/property.ts';
import { examinePurity } from './kinds/purity.ts';
import type { Examination } from './kinds/examination.ts';

export type AnswerCheck = Exclude<Check, { kind: 'derivation' }>;

/** How a check of one kind is examined. */
export function examinationOf(check: AnswerCheck): Examination<unknown> {
  switch (check.kind) {
    case 'comparison':
      return examineComparison(check);
    case 'property':
      return examineProperty(check);
    case 'purity':
      return examinePurity(check);
    default:
      return check satisfies never;
  }
}
