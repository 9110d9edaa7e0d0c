import { isToldApart } from '../../checks/diagnose.ts';
import { examinationOf, type AnswerCheck } from '../../checks/examination.ts';
import { makePlan, seedOf } from '../../checks/plan.ts';
import type { Data } from '../../records/session.ts';
import type { Misconception, Numbers } from '../../records/sheet.ts';
import type { CheckTable, TabledRow } from '../records.ts';
import { findSmallerInputs, type NamedInput } from './smaller-inputs.ts';

/** Everything that a check asks and needs, worked out now: the inputs of the plan, and smaller ones. */
export function tableCheck(check: AnswerCheck, seed: number): CheckTable {
  const own = seedOf(check.id, seed);
  const examination = examinationOf(check);
  const plan = makePlan(check.id, examination.inputs, (input) => examination.callsOf(input), own);
  const planned = plan.inputs.map((input, index) => ({ path: String(index), input }));
  const writeInput = (input: unknown) => JSON.stringify(callsOf(check, input));
  const smaller = findSmallerInputs(examination.inputs, own, plan.inputs, writeInput);
  const mistakes = examination.misconceptions.map((mistake) =>
    isToldApart(mistake, plan.inputs) ? mistake : { ...mistake, answers: () => [] },
  );
  return {
    seed: own,
    rows: planned.map((named) => ({
      ...makeRow(check, named),
      ...tableMistakes(mistakes, named.input),
    })),
    smaller: smaller.map((named) => makeRow(check, named)),
  };
}

function callsOf(check: AnswerCheck, input: unknown): readonly (readonly Data[])[] {
  return check.kind === 'comparison' ? [check.call(input)] : check.calls(input);
}

function makeRow(check: AnswerCheck, { path, input }: NamedInput<unknown>): TabledRow {
  const row = { path, calls: callsOf(check, input) };
  switch (check.kind) {
    case 'comparison': {
      const scale = check.tolerance.scale?.(input);
      const expected = check.expected(input);
      return scale === undefined ? { ...row, expected } : { ...row, expected, scale };
    }
    case 'property': {
      const shape = check.shape?.(input);
      const facts = check.facts(input);
      return shape === undefined ? { ...row, facts } : { ...row, facts, shape };
    }
    case 'purity':
      return row;
    default:
      return check satisfies never;
  }
}

/**
 * Answers of wrong formulas are compared to four digits, so that seven are enough. One that gives none agrees with
 * nothing.
 */
function tableMistakes(
  misconceptions: readonly Misconception<unknown>[],
  input: unknown,
): Pick<TabledRow, 'mistakes'> {
  if (misconceptions.length === 0) return {};
  return { mistakes: misconceptions.map(({ answers }) => answers(input).map(roundNumbers)) };
}

function roundNumbers(numbers: Numbers): Numbers {
  return typeof numbers === 'number' ? round(numbers) : numbers.map(round);
}

function round(entry: number): number {
  return Number(entry.toPrecision(7));
}
