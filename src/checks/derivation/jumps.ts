import type { DerivationDeclaration } from '../../records/sheet.ts';
import type { Session } from '../../records/session.ts';
import type { Failure } from '../../records/result.ts';
import type { Segment } from './data.ts';
import { tellDatum } from './data.ts';
import { evaluateLines, nameLine, type LineValues } from './evaluate.ts';
import type { Chain } from './lines.ts';

/** A point on a segment that is looked at, as one datum of the evaluation. */
export interface Probe {
  readonly segment: number;
  readonly share: number;
  readonly given: unknown;
}

/** The points of all segments at which every formula of the proof is defined. */
export function makeProbes(
  declaration: DerivationDeclaration,
  segments: readonly Segment[],
): readonly Probe[] {
  return segments.flatMap(({ from, to, shares }, segment) =>
    shares
      .map((share) => ({ segment, share, given: declaration.between(from, to, share) }))
      .filter(({ given }) => declaration.isRegular(given)),
  );
}

/** Data this close count as the same for a formula of a sheet, and a value that changes between them as a jump. */
const closest = 1e-8;

/** A change between neighbours is looked into where it is this many times steeper than the segment as a whole. */
const steep = 2;

export interface Jump {
  readonly line: number;
  readonly failure: Extract<Failure, { kind: 'derivation' }>;
}

/**
 * Finds lines that are not continuous in their data: a line that asks whether a premise holds, and gives one thing if
 * it does and another if not, agrees in value with a proof and is none. `values[line]` belong to `probes`.
 */
export async function findJumps(
  declaration: DerivationDeclaration,
  session: Session,
  chain: Chain,
  probes: readonly Probe[],
  values: LineValues,
  segments: readonly Segment[],
  seed: number,
): Promise<readonly Jump[]> {
  const jumps: Jump[] = [];
  for (const [line, lineValues] of values.entries()) {
    const only: Chain = { lines: [chain.lines[line] ?? []], reasons: [] };
    for (const suspect of findSuspects(probes, lineValues)) {
      const segment = segments[suspect.segment] as Segment;
      const narrowed = await narrow(declaration, session, only, segment, suspect, seed);
      if (narrowed === undefined) continue;
      jumps.push({ line, failure: tellJump(declaration, line, segment, narrowed) });
      break;
    }
  }
  return jumps;
}

interface Gap {
  readonly segment: number;
  readonly low: { readonly share: number; readonly value: number };
  readonly high: { readonly share: number; readonly value: number };
}

/** The steepest gap of each segment, if it is far steeper than the segment. */
function findSuspects(probes: readonly Probe[], values: readonly number[]): readonly Gap[] {
  const suspects = new Map<number, { gap: Gap; slope: number }>();
  const ranges = rangesOf(probes, values);
  const widest = Math.max(...ranges.values());
  for (let i = 0; i + 1 < probes.length; i++) {
    const [a, b] = [probes[i] as Probe, probes[i + 1] as Probe];
    if (a.segment !== b.segment) continue;
    const [low, high] = [values[i] as number, values[i + 1] as number];
    const change = Math.abs(high - low);
    const slope = change / (b.share - a.share);
    // What is small beside the line's own size is arithmetic, not a jump.
    if (change < 1e-3 * widest || slope < steep * (ranges.get(a.segment) ?? 0)) continue;
    const gap = {
      segment: a.segment,
      low: { share: a.share, value: low },
      high: { share: b.share, value: high },
    };
    if (slope > (suspects.get(a.segment)?.slope ?? 0)) suspects.set(a.segment, { gap, slope });
  }
  return [...suspects.values()]
    .sort((a, b) => b.slope - a.slope)
    .slice(0, 3)
    .map(({ gap }) => gap);
}

function rangesOf(
  probes: readonly Probe[],
  values: readonly number[],
): ReadonlyMap<number, number> {
  const bounds = new Map<number, [number, number]>();
  for (const [i, { segment }] of probes.entries()) {
    const value = values[i] as number;
    const [low, high] = bounds.get(segment) ?? [value, value];
    bounds.set(segment, [Math.min(low, value), Math.max(high, value)]);
  }
  return new Map([...bounds].map(([segment, [low, high]]) => [segment, high - low]));
}

/** Halves a gap, always keeping the half with the larger change; a jump keeps its height however narrow the gap gets. */
async function narrow(
  declaration: DerivationDeclaration,
  session: Session,
  only: Chain,
  { from, to }: Segment,
  suspect: Gap,
  seed: number,
): Promise<Gap | undefined> {
  const height = Math.abs(suspect.high.value - suspect.low.value);
  let gap = suspect;
  while (gap.high.share - gap.low.share > closest) {
    const share = (gap.low.share + gap.high.share) / 2;
    const given = declaration.between(from, to, share);
    if (!declaration.isRegular(given)) return undefined;
    const evaluated = await evaluateLines(session, only, { givens: [given], watched: 0, seed });
    if (evaluated.kind === 'none') return undefined;
    const middle = { share, value: evaluated.values[0]?.[0] as number };
    const [left, right] = [
      Math.abs(middle.value - gap.low.value),
      Math.abs(gap.high.value - middle.value),
    ];
    gap = left > right ? { ...gap, high: middle } : { ...gap, low: middle };
    if (Math.max(left, right) < height / 4) return undefined;
  }
  return gap;
}

function tellJump(
  declaration: DerivationDeclaration,
  line: number,
  { from, to }: Segment,
  gap: Gap,
): Jump['failure'] {
  const sentence =
    `${nameLine(line)} jumps: for data that differ by less than a millionth its value changes from one number to another. ` +
    'A line is one formula; asking whether a premise holds, or treating a case apart, is not a chain of equalities.';
  const values = [
    { label: 'here', value: gap.low.value },
    { label: 'just beside', value: gap.high.value },
  ];
  return {
    kind: 'derivation',
    sentence,
    line,
    data: tellDatum(declaration.between(from, to, gap.low.share)),
    values,
  };
}
