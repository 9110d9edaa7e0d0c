import { describe, expect, test } from 'vitest';
import type { InductionGiven } from 'sheet09';
import { makeProofData } from '../../../../src/checks/derivation/data.ts';
import { makeProbes } from '../../../../src/checks/derivation/jumps.ts';
import { findTurn, pointAt } from '../../../../src/checks/derivation/segments.ts';
import type { DerivationDeclaration } from '../../../../src/records/sheet.ts';
import { proofs } from './parts.ts';

const declarations = Object.entries(proofs).map(
  ([name, [check]]): [string, DerivationDeclaration] => {
    if (check === undefined) throw new Error(`${name} has no parts`);
    return [name, check.derivation];
  },
);

describe.each(declarations)('the data of %s', (_, declaration) => {
  const { data, segments } = makeProofData(declaration, 2026);
  const probes = makeProbes(declaration, segments);
  const losing = segments.filter(({ lost }) => lost !== undefined);

  test('come from every set of premises, each as often', () => {
    const sets = data.map(({ holding }) => [...holding].sort().join(' and '));
    const counts = Object.groupBy(sets, (set) => set);
    expect(Object.keys(counts)).toHaveLength(4);
    expect(new Set(Object.values(counts).map((list) => list?.length)).size).toBe(1);
  });

  test('lead along segments for each premise, whatever else holds', () => {
    const kinds = losing.map(({ held, lost }) => [lost, ...held].join(' | '));
    expect(new Set(kinds).size).toBe(4);
  });

  test('keep the premises of a segment on all of it, and lose one', () => {
    for (const { segment: number, holding } of probes)
      for (const reason of segments[number]?.held ?? []) expect(holding).toContain(reason);
    const holdsLost = (share: number) =>
      probes
        .filter(({ share: at, segment }) => at === share && losing.includes(segments[segment]!))
        .map(({ segment, holding }) => holding.has(segments[segment]?.lost ?? ''));
    expect(new Set(holdsLost(0))).toEqual(new Set([true]));
    expect(new Set(holdsLost(1))).toEqual(new Set([false]));
  });

  test('are looked at on both sides of where a premise is lost, closely', () => {
    for (const [number, segment] of segments.entries()) {
      if (segment.lost === undefined) continue;
      const turn = findTurn(declaration, segment, 1e-12);
      const shares = probes.filter((probe) => probe.segment === number).map(({ share }) => share);
      const beside = shares.filter((share) => share > turn && share - turn < 1e-8);
      expect(beside).not.toEqual([]);
    }
  });

  test('lead from one datum to another in which a single entry is another one, too', () => {
    const leading = segments.filter(({ lost }) => lost === undefined);
    const changed = leading.map(({ from, to }) => {
      const [before, after] = [from, to] as readonly Readonly<Record<string, unknown>>[];
      const keys = Object.keys(before ?? {});
      return keys.filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key]));
    });
    expect(leading.length).toBeGreaterThan(4);
    expect(changed.filter((keys) => keys.length !== 1)).toEqual([]);
  });

  test('follow from the seed', () => {
    expect(makeProofData(declaration, 2026)).toMatchObject({ data, segments });
    expect(makeProofData(declaration, 2027)).not.toMatchObject({ data, segments });
  });
});

test('the scale is lost at 0, halfway between t and -t', () => {
  const [, declaration] = declarations[0] ?? [];
  if (declaration === undefined) throw new Error('no declaration');
  const { segments } = makeProofData(declaration, 1);
  const scales = segments.filter(({ lost }) => lost === 't >= 0');
  expect(scales).not.toEqual([]);
  for (const segment of scales) {
    const turn = findTurn(declaration, segment, 1e-12);
    expect(turn).toBeCloseTo(0.5, 11);
    // The declaration of this proof gives data of this type.
    const given = pointAt(declaration, segment, 0.5) as InductionGiven;
    expect(Math.abs(given.t)).toBe(0);
  }
});

test('ways that a sheet asks for are looked along with every seed, wherever they lead', () => {
  const [, declaration] = declarations.find(([name]) => name === 'inductionStep') ?? [];
  if (declaration === undefined) throw new Error('there is no such proof');
  const fixedWith = (seed: number) =>
    makeProofData(declaration, seed).segments.filter(({ isFixed }) => isFixed === true);
  const ways = fixedWith(2026);
  expect(ways).toEqual(fixedWith(1));
  // The hypothesis says what a_j(tx) is: where it holds, this way leads nowhere.
  expect(ways.map(({ held }) => held)).toEqual([[], ['t >= 0']]);
  expect(makeProbes(declaration, ways).length).toBeGreaterThan(ways.length);
});
