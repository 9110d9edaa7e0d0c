import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countProofExposures } from '../../../../src/calibrate/grading/exposure-proof.ts';
import { countExposure } from '../../../../src/calibrate/grading/exposure.ts';
import type { AnswerCheck } from '../../../../src/checks/examination.ts';
import type { DerivationCheck } from '../../../../src/records/sheet.ts';
import { openInProcess } from '../../checks/in-process-session.ts';
import { proofs } from '../../checks/derivation/parts.ts';
import { doubles } from '../../checks/small-checks.ts';

const inputs = { arbitrary: fc.integer({ min: 0, max: 9 }), runs: 200, examples: [12] };
const check = doubles({ inputs }) as AnswerCheck;

test('a program that is wrong for every second number is exposed by every second input', async () => {
  const session = openInProcess({ double: (x: number) => (x % 2 === 0 ? 2 * x : 0) });
  const { groups, isCertain } = await countExposure(check, session, 3);
  expect(groups).toMatchObject([{ runs: 200, tried: 200 }]);
  expect((groups[0]?.exposing ?? 0) / 200).toBeCloseTo(0.5, 0.7);
  expect(isCertain).toBe(false);
});

test('a program that an example exposes is exposed for certain', async () => {
  const session = openInProcess({ double: (x: number) => (x === 12 ? 0 : 2 * x) });
  expect(await countExposure(check, session, 3)).toMatchObject({
    groups: [{ exposing: 0 }],
    isCertain: true,
  });
});

const [parts = []] = Object.values(proofs) as readonly (readonly DerivationCheck[])[];
const proofName = parts[0]?.export ?? '';

test('a last line with |t| for t is exposed by half of the data in which t is negative', async () => {
  const groups = await countEnd(({ t, w, ax }) => Math.abs(t) * Math.max(0, sum(w, ax)));
  const shares = groups.map(({ kind, tried, exposing }): [string, number] => [
    kind,
    exposing / tried,
  ]);
  const ofData = shares.filter(([kind]) => !/^(losing|keeping)/.test(kind));
  // With t >= 0, |t| is t.
  for (const [kind, share] of ofData.filter(([kind]) => kind.includes('t >= 0')))
    expect([kind, share]).toEqual([kind, 0]);
  const negative = ofData.filter(([kind]) => !kind.includes('t >= 0')).map(([, share]) => share);
  expect(negative.every((share) => share > 0 && share < 1)).toBe(true);
});

test('where a line has no value, it is told apart on which data it has none', async () => {
  const groups = await countEnd(({ t, w, ax }) => (t < 0 ? NaN : t * Math.max(0, sum(w, ax))));
  const found = groups.filter(({ kind }) => !kind.startsWith('losing'));
  for (const { kind, tried, exposing } of found)
    expect([kind, exposing]).toEqual([kind, kind.includes('t >= 0') ? 0 : tried]);
});

interface Given {
  readonly t: number;
  readonly w: readonly number[];
  readonly ax: readonly number[];
  readonly atx: readonly number[];
}

async function countEnd(end: (given: Given) => number) {
  const proof = {
    start: ({ w, atx }: Given) => Math.max(0, sum(w, atx)),
    steps: [{ by: 'induction hypothesis', expression: end }],
  };
  const last = parts.filter(({ part }) => part.kind === 'end');
  const session = openInProcess({ [proofName]: proof });
  const exposures = await countProofExposures(last, session, 5);
  return exposures.get(last[0]?.id ?? '')?.groups ?? [];
}

function sum(w: readonly number[], a: readonly number[]): number {
  return w.reduce((total, w_j, j) => total + w_j * (a[j] ?? NaN), 0);
}
