import type { Data, Value } from '../../records/session.ts';
import type { Answer, Numbers, PropertyCheck } from '../../records/sheet.ts';
import { callTo, readReturned } from './read-returned.ts';
import type { Examination } from './examination.ts';

/** A law between the answers to some calls. */
export function examineProperty<Input>(check: PropertyCheck<Input>): Examination<Input> {
  const learn = (input: Input, known: Map<Input, unknown>): void => {
    if (!known.has(input)) known.set(input, check.facts(input));
  };
  return {
    inputs: check.inputs,
    misconceptions: check.misconceptions ?? [],
    callsOf: (input) => check.calls(input).map((args) => callTo(check.export, args)),
    learn,
    judge: (input, outcomes, replay, known) => {
      const answers: Answer[] = [];
      const returned: Value[] = [];
      const shape = check.shape?.(input);
      for (const [i, outcome] of outcomes.entries()) {
        const argsOf = () => check.calls(input)[i] as readonly Data[];
        const read = readReturned(outcome, { name: check.export, argsOf }, shape, replay);
        if (read.kind === 'failure') return read.failure;
        answers.push(read.answer);
        returned.push(read.returned);
      }
      learn(input, known);
      const verdict = check.holds(known.get(input), answers);
      if (verdict.kind === 'holds') return undefined;
      const calls = check
        .calls(input)
        .map((args, i) => ({ name: check.export, args, returned: returned[i] as Value }));
      return {
        kind: 'broken-law',
        calls,
        law: verdict.law,
        left: describeSide(verdict.left),
        right: describeSide(verdict.right),
        replay,
      };
    },
  };
}

function describeSide(side: { label: string; value: Numbers }): {
  label: string;
  value: number | readonly number[];
} {
  return { label: side.label, value: side.value };
}
