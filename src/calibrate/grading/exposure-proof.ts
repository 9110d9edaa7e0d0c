import type { Datum } from '../../checks/derivation/data.ts';
import {
  evaluateLines,
  type DerivationFailure,
  type LineValues,
} from '../../checks/derivation/evaluate.ts';
import { findJumps } from '../../checks/derivation/jumps.ts';
import type { ExaminedChain } from '../../checks/derivation/disagree.ts';
import { judgePart } from '../../checks/derivation/judge-proof.ts';
import { readChain, type Chain } from '../../checks/derivation/lines.ts';
import { dataOf } from '../../checks/derivation/run.ts';
import type { Session } from '../../records/session.ts';
import type { DerivationCheck, DerivationPart } from '../../records/sheet.ts';
import type { Exposure, ExposureGroup } from '../records.ts';

/**
 * For the failing parts of one proof: how many of the things drawn for it expose each. These are single data, and ways
 * between two data with all points on them; those with the same premises are of one kind, as some kinds show what others cannot.
 * What is asked whatever the seed is makes it certain.
 */
export async function countProofExposures(
  checks: readonly DerivationCheck[],
  session: Session,
  seed: number,
): Promise<ReadonlyMap<string, Exposure>> {
  const [first] = checks;
  if (first === undefined) return new Map();
  const read =
    session.loaded.kind === 'loaded' ? await readChain(session, first.export) : undefined;
  // What cannot even be read as a proof shows so on any data.
  if (read?.kind !== 'chain')
    return new Map(checks.map(({ id }) => [id, { groups: [anyDatum], isCertain: true }]));
  const draws = await examineDraws(first, session, read.chain, seed);
  return new Map(checks.map(({ id, part }) => [id, countPart(draws, part)]));
}

const anyDatum: ExposureGroup = { kind: 'any datum', runs: 1, tried: 1, exposing: 1 };

/** Something that was drawn, with the values of all lines on it; nothing where a line has no value there. */
interface Draw {
  readonly kind: string;
  readonly isDatum: boolean;
  /** Whether it is no draw at all, but asked with every seed. */
  readonly isFixed: boolean;
  readonly examined: ExaminedChain | undefined;
}

async function examineDraws(
  check: DerivationCheck,
  session: Session,
  chain: Chain,
  seed: number,
): Promise<readonly Draw[]> {
  const { derivation } = check;
  const { data: drawn, examples, segments, probes, seed: own } = dataOf(check, seed);
  const single = [...drawn, ...examples];
  const all = [...single, ...probes];
  const evaluate = await prepareEvaluation(session, chain, all, single.length, own);
  const draws: Draw[] = [];
  for (const datum of single) {
    const values = await evaluate([datum]);
    draws.push({
      kind: [...datum.holding].join(' and '),
      isDatum: true,
      isFixed: examples.includes(datum),
      examined: values && {
        declaration: derivation,
        chain,
        data: [datum],
        values,
        bad: new Map(),
        jumps: [],
      },
    });
  }
  for (const [segment, { held, lost, isFixed = false }] of segments.entries()) {
    const points = probes.filter((probe) => probe.segment === segment);
    const values = await evaluate(points);
    const kind = `${lost === undefined ? 'keeping' : `losing ${lost} with`} ${held.join(' and ')}`;
    const found = values && (await findJumps(derivation, session, chain, points, values, segments));
    if (values === undefined || found?.kind !== 'jumps') {
      draws.push({ kind, isDatum: false, isFixed, examined: undefined });
      continue;
    }
    const { jumps } = found;
    const [data, bad] = [points, new Map()];
    const examined = { declaration: derivation, chain, data, values, bad, jumps };
    draws.push({ kind, isDatum: false, isFixed, examined });
  }
  return draws;
}

/**
 * Evaluates the lines on all data at one go, and tells the values on some of them. Where a line has no value somewhere,
 * data are asked one by one: nothing is told of those on which it has none.
 */
async function prepareEvaluation(
  session: Session,
  chain: Chain,
  all: readonly Datum[],
  watched: number,
  seed: number,
): Promise<(some: readonly Datum[]) => Promise<LineValues | undefined>> {
  const ask = async (some: readonly Datum[], watched: number) => {
    const givens = some.map(({ given }) => given);
    const evaluated = await evaluateLines(session, chain, { givens, watched, seed });
    return evaluated.kind === 'values' && evaluated.bad.size === 0 ? evaluated.values : undefined;
  };
  const values = await ask(all, watched);
  if (values === undefined)
    return (some) => ask(some, some.filter((datum) => all.indexOf(datum) < watched).length);
  const positions = new Map(all.map((datum, at) => [datum, at]));
  return (some) =>
    Promise.resolve(
      values.map((line) => some.map((datum) => line[positions.get(datum) as number] as number)),
    );
}

function countPart(draws: readonly Draw[], part: DerivationPart): Exposure {
  const whole = judge(draws, part);
  // Data that break the premise tell whether a step needs it: without them, any step would seem not to.
  const breaking = draws.filter(
    ({ isDatum, examined }) =>
      isDatum && part.kind === 'reason' && examined?.data[0]?.holding.has(part.reason) === false,
  );
  const isSettled = judge(breaking, part) !== undefined;
  const isExposing = (draw: Draw): boolean => {
    if (draw.examined === undefined) return true;
    if (isSettled) return isSameFlaw(judge([draw], part), whole);
    return judge([...breaking, draw], part) !== undefined;
  };
  const fixed = draws.filter(({ isFixed }) => isFixed);
  const drawn = draws.filter(({ isFixed }) => !isFixed);
  const groups = [...Map.groupBy(drawn, ({ kind }) => kind)].map(([kind, same]): ExposureGroup => ({
    kind,
    runs: same.length,
    tried: same.length,
    exposing: same.filter(isExposing).length,
  }));
  return { groups, isCertain: fixed.some(isExposing) };
}

/** Whether two failures say the same of the same place, on whichever data. */
function isSameFlaw(
  some: DerivationFailure | undefined,
  other: DerivationFailure | undefined,
): boolean {
  const name = (failure: DerivationFailure | undefined) =>
    JSON.stringify([failure?.flaw, failure?.line]);
  return name(some) === name(other);
}

function judge(draws: readonly Draw[], part: DerivationPart): DerivationFailure | undefined {
  const chains = draws.flatMap(({ examined }) => examined ?? []);
  const [first] = chains;
  if (first === undefined) return undefined;
  return judgePart(
    {
      ...first,
      data: chains.flatMap(({ data }) => data),
      values: first.values.map((_, line) => chains.flatMap(({ values }) => values[line] ?? [])),
      bad: new Map(),
      jumps: chains.flatMap(({ jumps }) => jumps),
    },
    part,
  );
}
