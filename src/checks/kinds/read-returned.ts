import type { Call, Data, Outcome, Value } from '../../records/session.ts';
import type { Answer, Shape } from '../../records/sheet.ts';
import type { Failure, Replay, ToldCall } from '../../records/result.ts';
import { sayShape, readAnswer } from '../compare.ts';

/** A call whose arguments are told only where something is wrong. */
export interface AskedCall {
  readonly name: string;
  readonly argsOf: () => readonly Data[];
}

export function describeAsked({ name, argsOf }: AskedCall): ToldCall {
  return { name, args: argsOf() };
}

type ReturnedAnswer =
  | { readonly kind: 'answer'; readonly answer: Answer; readonly returned: Value }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** An answer of the shape that is asked for, or what is wrong with what came in its place. */
export function readReturned(
  outcome: Outcome,
  asked: AskedCall,
  shape: Shape | undefined,
  replay: Replay,
): ReturnedAnswer {
  switch (outcome.kind) {
    case 'threw':
      return {
        kind: 'failure',
        failure: { kind: 'threw', call: describeAsked(asked), error: outcome.error, replay },
      };
    case 'uncallable':
      return {
        kind: 'failure',
        failure: { kind: 'not-callable', name: asked.name, value: outcome.value },
      };
    case 'returned': {
      const answer = readAnswer(outcome.value, shape);
      if (answer !== undefined) return { kind: 'answer', answer, returned: outcome.value };
      const wanted = sayShape(shape);
      return {
        kind: 'failure',
        failure: {
          kind: 'wrong-shape',
          call: describeAsked(asked),
          returned: outcome.value,
          wanted,
          replay,
        },
      };
    }
  }
}

export function callTo(name: string, args: readonly Data[]): Call {
  return { kind: 'call', path: [name], args };
}
