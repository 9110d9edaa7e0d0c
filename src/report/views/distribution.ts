import { median } from '../../text/number.ts';

/** How the totals are spread over the class. */
export interface DistributionView {
  readonly mean: string;
  readonly median: string;
  readonly lowest: number;
  readonly highest: number;
  readonly bins: readonly BinView[];
}

export interface BinView {
  /** The points it is for, `last` only where there are more than one. */
  readonly first: number;
  readonly last?: number;
  readonly count: number;
  /** Height of the column, the fullest one's being 100, and where it begins from the top. */
  readonly height: number;
  readonly top: number;
}

const mostBins = 10;

/** Totals from 0 to `possible` in at most ten bins of whole points, the last one with `possible` in it. */
export function viewDistribution(totals: readonly number[], possible: number): DistributionView {
  const sorted = totals.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, points) => total + points, 0);
  return {
    mean: (sum / sorted.length).toFixed(1),
    median: median(sorted).toFixed(1),
    lowest: sorted[0] ?? 0,
    highest: sorted.at(-1) ?? 0,
    bins: fillBins(totals, possible),
  };
}

function fillBins(totals: readonly number[], possible: number): BinView[] {
  const width = Math.max(1, Math.ceil(possible / mostBins));
  const bins = Math.max(1, Math.ceil(possible / width));
  const counts = Array.from({ length: bins }, () => 0);
  for (const points of totals) {
    const bin = Math.min(bins - 1, Math.floor(points / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const fullest = Math.max(1, ...counts);
  return counts.map((count, bin) => {
    const [first, last] = [bin * width, bin === bins - 1 ? possible : (bin + 1) * width - 1];
    const height = Math.round((1000 * count) / fullest) / 10;
    return {
      first,
      ...(last > first && { last }),
      count,
      height,
      top: Math.round((100 - height) * 10) / 10,
    };
  });
}
