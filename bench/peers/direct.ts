import fc from 'fast-check';
import * as module from 'sheet09';
import { sheet } from '../../graders/sheet09/sheet.ts';
import { createDerivationRunner } from '../../src/checks/derivation/run.ts';
import { examinationOf, type AnswerCheck } from '../../src/checks/examination.ts';
import { samplingOf, seedOf } from '../../src/checks/plan.ts';
import type { Call, Data, Outcome, Session, Value } from '../../src/records/session.ts';
import type { Exercise } from '../../src/records/sheet.ts';

/** A test as any runner takes it: it throws where the check fails. */
export interface DirectTest {
  readonly title: string;
  run(): Promise<void>;
}

export type Exports = Readonly<Record<string, unknown>>;

/** The seed that sheetmark grades with if it is told no other. */
const seed = 2026;

/**
 * The checks of some exercises as tests that call a submission directly: what a course would write with fast-check
 * and no sandbox. `load` imports an exercise's file.
 */
export function listTests(
  load: Readonly<Record<string, () => Promise<Exports>>>,
): readonly DirectTest[] {
  return sheet.exercises
    .filter(({ id }) => load[id] !== undefined)
    .flatMap((exercise) => listOfExercise(exercise, load[exercise.id] as () => Promise<Exports>));
}

function listOfExercise(exercise: Exercise, load: () => Promise<Exports>): readonly DirectTest[] {
  let runner: ReturnType<typeof createDerivationRunner> | undefined;
  return exercise.checks.map((check) => ({
    title: check.id,
    run: async () => {
      const exports = await load();
      if (check.kind !== 'derivation') return assertCheck(check, exports);
      const context = { seed, deaths: new Map(), announce: () => undefined };
      runner ??= createDerivationRunner(openDirectly(exports), context);
      const verdict = await runner(check);
      if (verdict.kind !== 'passed') throw new Error(`${check.id} failed`);
    },
  }));
}

function assertCheck(check: AnswerCheck, exports: Exports): void {
  const examination = examinationOf(check);
  const own = seedOf(check.id, seed);
  const property = fc.property(check.inputs.arbitrary, (input) => {
    const outcomes = callDirectly(exports, examination.callsOf(input));
    return examination.judge(input, outcomes, { seed: own, path: '' }, new Map()) === undefined;
  });
  fc.assert(property, samplingOf(check.inputs, own));
}

function openDirectly(exports: Exports): Session {
  const call: Session['call'] = ({ calls }) =>
    Promise.resolve({ kind: 'done', outcomes: callDirectly(exports, calls) });
  return {
    loaded: { kind: 'loaded', exports: Object.keys(exports) },
    callAhead: () => Promise.resolve(undefined),
    call,
    // Only right programs are measured, of which nobody asks more.
    callAnew: (calls) => call({ calls }),
    printed: () => Promise.resolve(''),
    dispose: () => undefined,
  };
}

function callDirectly(exports: Exports, calls: readonly Call[]): readonly Outcome[] {
  const returned: unknown[] = [];
  return calls.map((call, position): Outcome => {
    if (call.kind === 'recall') return describeOutcome(returned[call.call], []);
    let holder: unknown;
    let value: unknown = exports;
    // A step may be asked for that a proof does not have.
    for (const key of call.path) [holder, value] = [value, (value as Exports | undefined)?.[key]];
    if (call.kind === 'read') return describeOutcome(value, []);
    const args = call.args.map(make);
    const before = call.watched === true ? args.map((arg) => JSON.stringify(arg)) : [];
    returned[position] = (value as (...args: unknown[]) => unknown).apply(holder, args);
    const changed = before.flatMap((text, i) => (JSON.stringify(args[i]) === text ? [] : [i]));
    return describeOutcome(returned[position], changed);
  });
}

function describeOutcome(value: unknown, changed: readonly number[]): Outcome {
  return { kind: 'returned', value: describe(value), changed };
}

function describe(value: unknown): Value {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'string') return { kind: 'text', length: value.length, text: value };
  if (typeof value === 'function') return { kind: 'function', name: value.name };
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    const entries: readonly unknown[] = Array.from(value as Float64Array);
    if (entries.every((entry) => typeof entry === 'number'))
      return { kind: 'vector', form: 'Array', numbers: entries };
    return { kind: 'list', form: 'Array', length: entries.length, items: [] };
  }
  return { kind: 'other', text: typeof value };
}

/** A copy of an argument, or what the sheet's module makes of it. */
function make(data: Data): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(make);
  const record = data as Readonly<Record<string, Data>>;
  const made = (module as Exports)[record['$make'] as string];
  if (made === undefined)
    return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, make(entry)]));
  const args = record['args'] as readonly Data[] | undefined;
  return args === undefined ? made : (made as (...args: unknown[]) => unknown)(...args.map(make));
}
