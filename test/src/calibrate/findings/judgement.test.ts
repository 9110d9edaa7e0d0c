import { describe, expect, test } from 'vitest';
import type { MutantFinding, WrongFinding } from '../../../../src/calibrate/findings/finding.ts';
import type { Findings } from '../../../../src/calibrate/findings/findings.ts';
import { judgeFindings, nameFate } from '../../../../src/calibrate/findings/judgement.ts';

const fewestNamed = 3;

const mutant: MutantFinding = {
  mutant: {
    id: '1',
    program: 'p',
    file: 'f.ts',
    line: 1,
    mutator: 'M',
    original: 'a',
    replacement: 'b',
    occurrence: 1,
    before: ['a'],
    after: ['b'],
  },
  caughtBy: [],
  caughtLater: { seeds: 0, of: 4 },
};

describe('a mutant', () => {
  test.each<[string, Partial<MutantFinding>]>([
    ['caught', { caughtBy: ['one.values'] }],
    ['by luck', { caughtLater: { seeds: 1, of: 4 } }],
    ['by luck', { caughtLater: { seeds: 1, of: 4 }, reason: 'They are the same.' }],
    ['equivalent', { reason: 'They are the same.' }],
    ['survived', {}],
  ])('is %s: %j', (fate, changes) => {
    expect(nameFate({ ...mutant, ...changes })).toBe(fate);
  });
});

const caught: WrongFinding = {
  program: 'w',
  exercise: 'one',
  export: 'double',
  seeds: 20,
  caughtBy: ['one.values'],
  missed: [],
  beside: [],
  astray: [],
  naming: { kind: 'named', as: ['m'] },
  detection: { checks: [], missedByChance: 0, missed: 0 },
  extent: 'whole',
  points: 4,
  losses: [
    { seed: 1, points: 3 },
    { seed: 2, points: 3 },
  ],
};

describe('what a mistake costs', () => {
  const named = Array.from({ length: fewestNamed }, () => caught);
  const lose = (...points: readonly number[]) => ({
    losses: points.map((lost, seed) => ({ seed, points: lost })),
  });

  test.each([
    ['slip', 1],
    ['part', 2],
    ['whole', 3],
    ['whole', 4],
  ] as const)('may be, for a %s, %i points of 4', (extent, lost) => {
    expect(brokenOf([...named, { ...caught, extent, ...lose(lost, lost) }])).toEqual([]);
  });

  test.each([
    ['slip', 2],
    ['part', 1],
    ['part', 3],
    ['whole', 2],
  ] as const)('may not be, for a %s, %i points of 4', (extent, lost) => {
    expect(brokenOf([...named, { ...caught, extent, ...lose(lost, lost) }])).toEqual([
      [`w, a ${extent}, loses ${lost} of 4 points`],
    ]);
  });

  test('may not hang on the seed', () => {
    const lucky = { ...caught, ...lose(3, 4) };
    expect(brokenOf([...named, lucky])).toEqual([['w loses 3 or 4 of 4 points']]);
  });
});

describe('a whole calibration', () => {
  test('promises that enough mistakes are named', () => {
    expect(brokenOf(Array.from({ length: fewestNamed }, () => caught))).toEqual([]);
    expect(brokenOf(Array.from({ length: fewestNamed - 1 }, () => caught))).toEqual([
      [`it is named in ${fewestNamed - 1}`],
    ]);
  });

  test.each([2e-6, 1, NaN])('breaks its promise where a program is missed with %d', (missed) => {
    const rare = { ...caught, program: 'rare', detection: { ...caught.detection, missed } };
    const wrong = [...Array.from({ length: fewestNamed }, () => caught), rare];
    expect(brokenOf(wrong)).toEqual([[expect.stringContaining('rare is missed with a chance of')]]);
  });

  test('promises neither where something was left out', () => {
    expect(judgeFindings(findingsOf([]), { isWhole: false }).holds).toBe(true);
  });

  test.each<[Partial<WrongFinding>, string]>([
    [{ missed: [3, 7] }, 'w is missed with 2 of 20 seeds (3, 7)'],
    [{ astray: ['two.values'] }, 'w loses two.values'],
    [{ naming: { kind: 'misnamed', as: ['other'] } }, 'w is said to have other'],
  ])('says which promise a wrong program breaks: %j', (changes, sentence) => {
    const judged = judgeFindings(findingsOf([{ ...caught, ...changes }]), { isWhole: false });
    expect(judged.promises.flatMap(({ violations }) => violations)).toEqual([sentence]);
  });
});

function findingsOf(wrong: readonly WrongFinding[]): Findings {
  return { checks: [], mutants: [], right: [], wrong, lostReviews: [] };
}

function brokenOf(wrong: readonly WrongFinding[]): readonly (readonly string[])[] {
  return judgeFindings(findingsOf(wrong), { isWhole: true, fewestNamed })
    .promises.map(({ violations }) => violations)
    .filter((violations) => violations.length > 0);
}
