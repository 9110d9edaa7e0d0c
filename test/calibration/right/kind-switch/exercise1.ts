// Style: discriminated unions and exhaustive switches; each thing to do is data first.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

type Operation =
  | { readonly kind: 'weights'; readonly w: Matrix }
  | { readonly kind: 'rectify' };

function perform(operation: Operation, a: Vector): Vector {
  switch (operation.kind) {
    case 'weights': {
      const { w } = operation;
      return w[0]!.map((_, k) => a.reduce((z, e, j) => z + e * w[j]![k]!, 0));
    }
    case 'rectify':
      return a.map((z) => Math.max(0, z));
    default:
      return operation satisfies never;
  }
}

const plan = (ws: readonly Matrix[]): Operation[] => ws.flatMap((w) => [{ kind: 'weights', w }, { kind: 'rectify' }]);
const run = (operations: readonly Operation[], x: Vector): Vector => operations.reduce((a, operation) => perform(operation, a), x);

export function rectifierLayer(w: Matrix, a: Vector): Vector {
  return run(plan([w]), a);
}

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return run(plan(ws), x);
}

/** Lines of the proof as terms, evaluated by one function. */
type Term =
  | { readonly kind: 't' }
  | { readonly kind: 'sum'; readonly of: 'ax' | 'atx'; readonly scaled: boolean }
  | { readonly kind: 'relu'; readonly of: Term }
  | { readonly kind: 'times'; readonly left: Term; readonly right: Term };

function evaluate(term: Term, given: InductionGiven): number {
  switch (term.kind) {
    case 't':
      return given.t;
    case 'sum':
      return given[term.of].reduce((z, e, j) => z + (term.scaled ? given.t * e : e) * given.w[j]!, 0);
    case 'relu':
      return Math.max(0, evaluate(term.of, given));
    case 'times':
      return evaluate(term.left, given) * evaluate(term.right, given);
    default:
      return term satisfies never;
  }
}

const t: Term = { kind: 't' };
const ax: Term = { kind: 'sum', of: 'ax', scaled: false };
const relu = (of: Term): Term => ({ kind: 'relu', of });
const times = (left: Term, right: Term): Term => ({ kind: 'times', left, right });
const line = (term: Term) => (given: InductionGiven): number => evaluate(term, given);

export const inductionStep: Derivation<InductionGiven> = {
  start: line(relu({ kind: 'sum', of: 'atx', scaled: false })),
  steps: [
    { by: 'induction hypothesis', expression: line(relu({ kind: 'sum', of: 'ax', scaled: true })) },
    { by: 'algebra', expression: line(relu(times(t, ax))) },
    { by: 't >= 0', expression: line(times(t, relu(ax))) },
  ],
};
