import fc from 'fast-check';
import type { Call, NamedBatch } from '../records/session.ts';
import type { Inputs } from '../records/sheet.ts';

/** What was drawn for a check. */
export interface Drawn<Input> {
  /** The check's own. */
  readonly seed: number;
  readonly inputs: readonly Input[];
  /** What judging an input needs and no submission changes, worked out at most once. */
  readonly knowledge: Map<Input, unknown>;
}

/** What a check asks of every submission: made once for a seed, used for the whole class. */
export interface Plan<Input> extends Drawn<Input> {
  /** The calls of each input, apart and in one list for one batch. */
  readonly runs: readonly (readonly Call[])[];
  readonly batch: NamedBatch;
}

export function makePlan<Input>(
  checkId: string,
  inputs: Inputs<Input>,
  callsOf: (input: Input) => readonly Call[],
  seed: number,
): Plan<Input> {
  // A property, not the bare arbitrary: it draws the same values as the later search for a smaller counterexample.
  const drawn = fc.sample<[Input]>(
    fc.property<[Input]>(inputs.arbitrary, () => true),
    samplingOf(inputs, seed),
  );
  const values = drawn.map(([input]) => input);
  return planCalls(checkId, { seed, inputs: values, knowledge: new Map() }, callsOf);
}

/** A plan of what was drawn before. */
export function planCalls<Input>(
  checkId: string,
  drawn: Drawn<Input>,
  callsOf: (input: Input) => readonly Call[],
): Plan<Input> {
  const runs = drawn.inputs.map(callsOf);
  const batch = { name: `${checkId} ${drawn.seed}`, calls: joinRuns(runs) };
  return { ...drawn, runs, batch };
}

/** The parameters that make fast-check draw the inputs of a plan. */
export function samplingOf<Input>(inputs: Inputs<Input>, seed: number): fc.Parameters<[Input]> {
  const examples = (inputs.examples ?? []).map((input): [Input] => [input]);
  return { seed, numRuns: inputs.runs + examples.length, examples };
}

/** A seed of a check's own, so that the inputs of one check do not change when another is added (FNV-1a). */
export function seedOf(checkId: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < checkId.length; i++)
    hash = Math.imul(hash ^ checkId.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** One list of calls; what a run recalls by its own count is counted from the start of the list. */
function joinRuns(runs: readonly (readonly Call[])[]): readonly Call[] {
  const batch: Call[] = [];
  for (const calls of runs) {
    const first = batch.length;
    for (const call of calls)
      batch.push(call.kind === 'recall' ? { ...call, call: call.call + first } : call);
  }
  return batch;
}
