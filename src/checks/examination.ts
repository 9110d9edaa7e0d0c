import type { Call, Outcome } from '../records/session.ts';
import type { Check, Inputs, Misconception } from '../records/sheet.ts';
import type { Failure, Replay } from '../records/result.ts';
import { examineComparison } from './kinds/comparison.ts';
import { examineProperty } from './kinds/property.ts';
import { examinePurity } from './kinds/purity.ts';

/** A check of answers, whatever its kind: which calls an input needs, and what is wrong with what came back. */
export interface Examination<Input> {
  readonly inputs: Inputs<Input>;
  readonly misconceptions: readonly Misconception<Input>[];
  callsOf(input: Input): readonly Call[];
  /** Works out what judging an input needs and no submission changes, if `known` has it not yet. */
  learn(input: Input, known: Map<Input, unknown>): void;
  judge(
    input: Input,
    outcomes: readonly Outcome[],
    replay: Replay,
    known: Map<Input, unknown>,
  ): Failure | undefined;
}

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
