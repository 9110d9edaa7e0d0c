import { evaluateLines } from '../checks/derivation/evaluate.ts';
import { findJumps } from '../checks/derivation/jumps.ts';
import { judgePart, type ExaminedChain } from '../checks/derivation/judge.ts';
import { readChain, type Chain } from '../checks/derivation/lines.ts';
import { dataOf } from '../checks/derivation/run.ts';
import type { Session } from '../records/session.ts';
import type { DerivationCheck, DerivationPart } from '../records/sheet.ts';
import type { Exposure, ExposureGroup } from './records.ts';

/**
 * For the failing parts of one proof: how many of the things drawn for it expose each. These are single data, and ways
 * between two data with all points on them; those with the same premises are of one kind, as some kinds show what others cannot.
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
  readonly examined: ExaminedChain | undefined;
}

async function examineDraws(
  check: DerivationCheck,
  session: Session,
  chain: Chain,
  seed: number,
): Promise<readonly Draw[]> {
  const { derivation } = check;
  const { data, segments, probes, seed: own } = dataOf(check, seed);
  const draws: Draw[] = [];
  for (const datum of data) {
    const asked = { givens: [datum.given], watched: 1, seed: own };
    const evaluated = await evaluateLines(session, chain, asked);
    const values = evaluated.kind === 'values' ? evaluated.values : undefined;
    draws.push({
      kind: [...datum.holding].join(' and '),
      isDatum: true,
      examined: values && { declaration: derivation, chain, data: [datum], values, jumps: [] },
    });
  }
  for (const [segment, { held, lost }] of segments.entries()) {
    const points = probes.filter((probe) => probe.segment === segment);
    const asked = { givens: points.map(({ given }) => given), watched: 0, seed: own };
    const evaluated = await evaluateLines(session, chain, asked);
    const kind = `losing ${lost} with ${held.join(' and ')}`;
    if (evaluated.kind === 'none') {
      draws.push({ kind, isDatum: false, examined: undefined });
      continue;
    }
    const { values } = evaluated;
    const jumps = await findJumps(derivation, session, chain, points, values, segments);
    const examined = { declaration: derivation, chain, data: points, values, jumps };
    draws.push({ kind, isDatum: false, examined });
  }
  return draws;
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
    if (isSettled) return judge([draw], part)?.sentence === whole?.sentence;
    return judge([...breaking, draw], part) !== undefined;
  };
  const groups = [...Map.groupBy(draws, ({ kind }) => kind)].map(([kind, same]): ExposureGroup => ({
    kind,
    runs: same.length,
    tried: same.length,
    exposing: same.filter(isExposing).length,
  }));
  return { groups, isCertain: false };
}

function judge(draws: readonly Draw[], part: DerivationPart): ReturnType<typeof judgePart> {
  const chains = draws.flatMap(({ examined }) => examined ?? []);
  const [first] = chains;
  if (first === undefined) return undefined;
  return judgePart(
    {
      ...first,
      data: chains.flatMap(({ data }) => data),
      values: first.values.map((_, line) => chains.flatMap(({ values }) => values[line] ?? [])),
      jumps: chains.flatMap(({ jumps }) => jumps),
    },
    part,
  );
}
