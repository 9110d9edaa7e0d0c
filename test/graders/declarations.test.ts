import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { examinationOf } from '../../src/checks/examination.ts';
import type { Check, Exercise } from '../../src/records/sheet.ts';
import { splitFormulas } from '../../src/text/formula.ts';
import { checks, exercises } from './grading.ts';

/** The exports that the contract names. */
const contract: Readonly<Record<string, readonly string[]>> = {
  exercise1: ['rectifierLayer', 'rectifierNetwork', 'inductionStep'],
  exercise2: ['f', 'rootPoint', 'gradient', 'relevance', 'taylorTerm'],
  exercise3: ['propagate', 'networkA', 'networkB', 'networkC'],
  exercise4: ['gradientTimesInput', 'propagateGamma', 'propagateBounds', 'explain'],
};

describe('the points', () => {
  test('are 20, 20, 30 and 30', () => {
    expect(exercises.map(({ id, points }) => [id, points])).toEqual([
      ['exercise1', 20],
      ['exercise2', 20],
      ['exercise3', 30],
      ['exercise4', 30],
    ]);
  });

  test.each(exercises)('of $id are those of its checks, in whole numbers', ({ checks, points }) => {
    expect(checks.every((check) => Number.isInteger(check.points) && check.points > 0)).toBe(true);
    expect(sumPoints(checks)).toBe(points);
  });

  test.each(exercises)('of $id are public by about two thirds', ({ checks, points }) => {
    const share = sumPoints(checks.filter(isPublic)) / points;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.75);
  });

  test('of the sheet are public by two thirds', () => {
    const all = checks.map(({ check }) => check);
    expect(sumPoints(all.filter(isPublic)) / sumPoints(all)).toBeCloseTo(2 / 3, 1);
  });

  test('of exercise 4 are halved between gradient times input and relevance propagation', () => {
    const ofGradient = checks.filter(({ check }) => check.export === 'gradientTimesInput');
    expect(sumPoints(ofGradient.map(({ check }) => check))).toBe(15);
  });
});

describe('the checks', () => {
  test('are at least 34', () => {
    expect(checks.length).toBeGreaterThanOrEqual(34);
  });

  test('have ids of their own, made of exercise, export and aspect', () => {
    const ids = checks.map(({ check }) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { exercise, check } of checks) {
      const aspect = check.id.slice(`${exercise.id}.${check.export}.`.length);
      expect(check.id).toBe(`${exercise.id}.${check.export}.${aspect}`);
      expect(aspect).toMatch(/^[a-z][a-zA-Z]*$/);
    }
  });

  test('need only checks of the same export, further up', () => {
    for (const { exercise, check } of checks) {
      const above = exercise.checks.slice(0, exercise.checks.indexOf(check));
      const known = above.filter((other) => other.export === check.export).map(({ id }) => id);
      expect(known).toEqual(expect.arrayContaining([...(check.needs ?? [])]));
    }
  });

  test('have a hint and a requirement that differ, and a place on the sheet', () => {
    for (const { check } of checks) {
      // What may be wrong with purity is no value.
      const hint = check.kind === 'purity' ? check.hints?.unsteady : check.hint;
      expect([check.id, hint]).toEqual([check.id, expect.stringMatching(/\S.{20,}/)]);
      expect([check.id, check.hint]).not.toEqual([check.id, check.title]);
      expect([check.id, check.source]).toEqual([
        check.id,
        expect.stringMatching(/^Exercise [1-4]/),
      ]);
    }
  });

  test('have requirements of their own within an export', () => {
    for (const { export: name, titles } of groupTitles()) {
      expect([name, new Set(titles).size]).toEqual([name, titles.length]);
    }
  });

  test.each(exercises)('of $id ask every export of the contract, and no other', (exercise) => {
    const asked = new Set(exercise.checks.map((check) => check.export));
    expect([...asked].sort()).toEqual([...(contract[exercise.id] ?? [])].sort());
    expect(exercise.exports.map(({ name }) => name)).toEqual(contract[exercise.id]);
    expect(exercise.file).toBe(`${exercise.id}.ts`);
  });

  test('ask every function whether it changes its arguments', () => {
    const functions = Object.values(contract)
      .flat()
      .filter((name) => !isProof(name));
    const pure = checks
      .filter(({ check }) => check.kind === 'purity')
      .map(({ check }) => check.export);
    expect([...pure].sort()).toEqual([...functions].sort());
  });

  test('that a program without content would pass wait for a check of values', () => {
    for (const { check } of checks.filter(({ check: { kind } }) => kind === 'purity')) {
      expect([check.id, check.needs?.length]).toEqual([check.id, 1]);
    }
  });
});

describe('the proofs', () => {
  test.each([
    ['inductionStep', ['start', 'end']],
    ['taylorTerm', ['ends']],
  ])('%s has points for its ends, algebra and each reason', (name, ends) => {
    const parts = checks.flatMap(({ check }) =>
      check.kind === 'derivation' && check.export === name ? [check] : [],
    );
    const reasons = parts.flatMap(({ part }) => (part.kind === 'reason' ? [part.reason] : []));
    expect(parts.map(({ part }) => part.kind)).toEqual([...ends, 'reason', 'reason', 'algebra']);
    expect([...reasons].sort()).toEqual(
      parts[0]?.derivation.premises.map(({ reason }) => reason).sort(),
    );
  });

  test('tell in public that a gradient at x uses a second reason', () => {
    const { check } =
      checks.find(({ check: { id } }) => id === 'exercise2.taylorTerm.gradient') ?? {};
    expect(check?.visibility).toBe('public');
  });
});

describe('formulas', () => {
  const texts = exercises.flatMap(sayTexts).concat(checks.flatMap(({ check }) => sayCheck(check)));

  test.each(texts.filter((text) => text.includes('$')))('can be typeset in: %s', (text) => {
    for (const part of splitFormulas(text)) {
      if (part.kind === 'text') continue;
      expect(() =>
        katex.renderToString(part.tex, { strict: 'error', throwOnError: true }),
      ).not.toThrow();
    }
  });

  test('keep their backslashes, and code has no marks that would be shown', () => {
    // \t, \f and \r are what is left of \times, \frac and \rho in a plain string.
    for (const text of texts) expect(text).not.toMatch(/[`\t\f\r\n\v\b]/);
  });
});

describe('usual mistakes', () => {
  test('have ids of their own within a check, and a sentence', () => {
    for (const { check } of checks) {
      const mistakes = mistakesOf(check);
      const ids = mistakes.map(({ id }) => id);
      expect([check.id, new Set(ids).size]).toEqual([check.id, ids.length]);
      for (const { id, sentence } of mistakes) {
        expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect([id, sentence]).toEqual([id, expect.stringMatching(/[.?]$/)]);
      }
    }
  });
});

function sumPoints(some: readonly Check[]): number {
  return some.reduce((sum, { points }) => sum + points, 0);
}

function isPublic(check: Check): boolean {
  return check.visibility === 'public';
}

function isProof(name: string): boolean {
  return name === 'inductionStep' || name === 'taylorTerm';
}

function groupTitles(): readonly { readonly export: string; readonly titles: readonly string[] }[] {
  return Object.values(contract)
    .flat()
    .map((name) => ({
      export: name,
      titles: checks.filter(({ check }) => check.export === name).map(({ check }) => check.title),
    }));
}

function sayTexts({ task, title, exports }: Exercise): readonly string[] {
  return [task, title, ...exports.map(({ meaning }) => meaning)];
}

function sayCheck(check: Check): readonly string[] {
  const words =
    check.kind === 'derivation' ? [check.derivation.start.words, check.derivation.end.words] : [];
  const premises = check.kind === 'derivation' ? check.derivation.premises : [];
  return [
    check.title,
    check.hint ?? '',
    ...Object.values(check.hints ?? {}),
    ...premises.map(({ hint }) => hint ?? ''),
    ...words,
    ...mistakesOf(check).map(({ sentence }) => sentence),
  ];
}

function mistakesOf(check: Check): readonly { readonly id: string; readonly sentence: string }[] {
  return check.kind === 'comparison' || check.kind === 'property'
    ? (check.misconceptions ?? [])
    : [];
}

test.each(exercises)(
  "$id says whether calls are given what the sheet's module makes",
  (exercise) => {
    const asked = exercise.checks.flatMap((check) => {
      if (check.kind === 'derivation') return [];
      const { inputs, callsOf } = examinationOf(check);
      return fc
        .sample(inputs.arbitrary, { seed: 1, numRuns: 1 })
        .flatMap((input) => callsOf(input));
    });
    const isGiven = JSON.stringify(asked).includes('"$make"');
    expect(exercise.isGivenModule ?? false).toBe(isGiven);
  },
);
