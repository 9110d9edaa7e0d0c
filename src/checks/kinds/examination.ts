import type { Failure, Replay } from '../../records/result.ts';
import type { Call, Outcome } from '../../records/session.ts';
import type { Inputs, Misconception } from '../../records/sheet.ts';

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
