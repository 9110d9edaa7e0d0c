import fc from 'fast-check';
import type { LinearLayer, Matrix, Vector } from 'sheet09';
import { describe, expect, test } from 'vitest';
import { examinationOf, type AnswerCheck } from '../../src/checks/examination.ts';
import { isSameValue } from '../../src/checks/kinds/purity.ts';
import { makePlan, seedOf } from '../../src/checks/plan.ts';
import { planOf } from '../../src/checks/run-answer-check.ts';
import type { Call, Value } from '../../src/records/session.ts';
import { checks, make, reference } from './grading.ts';

const answerChecks = checks.flatMap(({ check }) => (check.kind === 'derivation' ? [] : [check]));

describe('what a submission is asked', () => {
  test.each(answerChecks)('is within the contract, for $id', (check) => {
    const examination = examinationOf(check);
    for (const seed of [1, 2, 3]) {
      const plan = makePlan(
        check.id,
        examination.inputs,
        (input) => examination.callsOf(input),
        seedOf(check.id, seed),
      );
      for (const call of plan.batch.calls) assertAllowed(check, call);
    }
  });

  test.each(answerChecks.filter(({ inputs }) => inputs.shrinkBudget !== 0))(
    'stays within the contract while a counterexample is made smaller, for $id',
    (check) => {
      const examination = examinationOf(check);
      let left = 600;
      const property = fc.property(examination.inputs.arbitrary, (input) => {
        for (const call of examination.callsOf(input)) assertAllowed(check, call);
        left -= 1;
        // A wrong program that fails on most inputs: the search goes down and sideways.
        return left <= 0 || left % 3 === 0;
      });
      const { error } = runQuietly(property);
      expect(error).toBe('');
    },
  );
});

describe('a check of purity', () => {
  test.each(checks.filter(({ check }) => check.kind === 'purity'))(
    'asks for no right answer twice, for $check.id',
    ({ exercise, check }) => {
      const program = reference[exercise.id]?.[check.export] as (...args: unknown[]) => unknown;
      for (const seed of [1, 2, 2026]) {
        for (const calls of planOf(check as AnswerCheck, seed).runs) {
          // What is recalled, and made again, at the end of a run is the first call.
          const made = calls.slice(0, -2).filter((call) => call.kind === 'call');
          const answers = made.map(({ args }) => program(...args.map(make)));
          for (const [i, answer] of answers.entries())
            expect(answers.slice(0, i).some((other) => isSame(answer, other))).toBe(false);
        }
      }
    },
  );
});

function isSame(one: unknown, other: unknown): boolean {
  const [first, later] = [one, other].map((answer): Value => {
    const numbers = [answer].flat() as number[];
    return { kind: 'vector', form: 'Array', numbers };
  }) as [Value, Value];
  return isSameValue(first, later, { relative: 1e-4, absolute: 1e-9 });
}

/** The error that a predicate threw, as text; a predicate that was merely false is none. */
function runQuietly(property: fc.IProperty<[unknown]>): { readonly error: string } {
  const found = fc.check(property, { seed: 5, numRuns: 60 });
  const instance = found.errorInstance;
  return { error: instance instanceof Error && instance.name !== 'Error' ? instance.message : '' };
}

/** Throws a RangeError that says which promise of the contract a call breaks. */
function assertAllowed(check: AnswerCheck, call: Call): void {
  if (call.kind !== 'call') return;
  const broken = promises[check.export]?.(...(call.args.map(make) as never[]));
  if (broken === undefined) throw new RangeError(`${check.export} has no promises here`);
  for (const [promise, isKept] of Object.entries(broken)) {
    if (!isKept) throw new RangeError(`${promise}: ${JSON.stringify(call.args).slice(0, 300)}`);
  }
}

type Promises = (...args: never[]) => Readonly<Record<string, boolean>>;

const network: Promises = (_model: unknown, x: Vector, target: number) => ({
  'an image': x.length === 784 && x.every((pixel) => pixel >= 0 && pixel <= 1),
  'a class': Number.isInteger(target) && target >= 0 && target <= 9,
});

const pair: Promises = (a1: number, a2: number) => ({
  'not negative': a1 >= 0 && a2 >= 0,
  'close to 0': areClose([a1, a2]),
});

const promises: Readonly<Record<string, Promises>> = {
  rectifierLayer: (w: Matrix, a: Vector) => ({ 'a layer': isLayer(w, a) }),
  rectifierNetwork: (ws: readonly Matrix[], x: Vector) => ({
    'an input': isVector(x),
    layers: ws.every((w, l) => isLayer(w, l === 0 ? x : (ws[l - 1]?.[0] ?? []))),
  }),
  f: (x: Vector, mu: Vector) => ({ points: arePoints(x, mu) }),
  rootPoint: (x: Vector, mu: Vector) => ({
    points: arePoints(x, mu),
    'f(x) >= 0.01': distance(x, mu) - 1 >= 0.01,
  }),
  relevance: (x: Vector, mu: Vector) => ({
    points: arePoints(x, mu),
    'f(x) >= 0.01': distance(x, mu) - 1 >= 0.01,
  }),
  gradient: (x: Vector, mu: Vector) => ({
    points: arePoints(x, mu),
    'a distance of 0.1': distance(x, mu) >= 0.1,
  }),
  propagate: (w: Matrix, a: Vector, r: Vector) => ({
    'a layer': isLayer(w, a),
    'a relevance for each column': isVector(r) && w[0]?.length === r.length,
    'not negative': [...a, ...r].every((entry) => entry >= 0),
  }),
  networkA: pair,
  networkB: pair,
  networkC: pair,
  gradientTimesInput: network,
  explain: network,
  propagateGamma: (layer: LinearLayer, a: Vector, r: Vector, gamma: number) => ({
    'a gamma': gamma >= 0 && gamma <= 100,
    'activations, not negative': isVector(a) && a.every((entry) => entry >= 0),
    'no relevance where the unit is off': layer.forward(a).every((z, k) => z > 0 || r[k] === 0),
    'no relevance where terms cancel': [layer, raise(layer, gamma)].every((map) => {
      const sizes = map.withWeights(Math.abs).forward(a);
      return map.forward(a).every((z, k) => r[k] === 0 || z >= 0.02 * sizes[k]!);
    }),
  }),
  propagateBounds: (layer: LinearLayer, x: Vector, r: Vector, low: number, high: number) => {
    const sizes = layer.withWeights(Math.abs);
    const reached = sizes.forward(x.map(() => 1));
    const terms = sizes.forward(
      x.map((x_i) => Math.abs(x_i) + Math.max(Math.abs(low), Math.abs(high))),
    );
    const up = layer.withWeights((w) => Math.max(0, w)).forward(x.map((x_i) => x_i - low));
    const down = layer.withWeights((w) => Math.min(0, w)).forward(x.map((x_i) => x_i - high));
    return {
      'a range': low < high && isVector(x) && x.every((x_i) => x_i >= low && x_i <= high),
      'no relevance where terms cancel': r.every((r_k, k) => {
        return r_k === 0 || reached[k] === 0 || up[k]! + down[k]! >= 0.02 * terms[k]!;
      }),
    };
  },
};

function raise(layer: LinearLayer, gamma: number): LinearLayer {
  return layer.withWeights((w) => w + gamma * Math.max(0, w));
}

function isLayer(w: Matrix, a: Vector): boolean {
  return (
    isVector(a) &&
    w.length === a.length &&
    w.every((row) => isVector(row) && row.length === w[0]?.length)
  );
}

function isVector(x: Vector): boolean {
  return x.length >= 1 && x.length <= 50 && areClose(x);
}

function areClose(x: Vector): boolean {
  return x.every((entry) => Number.isFinite(entry) && Math.abs(entry) <= 100);
}

function arePoints(x: Vector, mu: Vector): boolean {
  return isVector(x) && isVector(mu) && x.length === mu.length;
}

function distance(x: Vector, mu: Vector): number {
  return Math.hypot(...x.map((x_i, i) => x_i - mu[i]!));
}
