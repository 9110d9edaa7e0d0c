import type { Fraction } from 'fraction.js';
import type { GradeLine } from '../records/grade.ts';
import { readAmount, writeChange } from './amount.ts';

/** A sum that remembers what it was made of. */
export interface Ledger {
  readonly lines: readonly GradeLine[];
  total(): Fraction;
  /** Adds a line; nothing where it would change nothing. */
  add(kind: GradeLine['kind'], change: Fraction, reason: string, about?: string): void;
}

export function openLedger(start: number): Ledger {
  const lines: GradeLine[] = [];
  let total = readAmount(start);
  return {
    lines,
    total: () => total,
    add: (kind, change, reason, about) => {
      if (change.equals(0)) return;
      total = total.add(change);
      const points = writeChange(change);
      lines.push({ kind, points, reason, ...(about !== undefined && { about }) });
    },
  };
}
