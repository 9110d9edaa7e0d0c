import type { Answer, LawVerdict } from '../../../src/records/sheet.ts';
import { requireEqual } from './require-equal.ts';
import { roughly } from './tolerances.ts';
import { norm, sizeOf, subtract } from './vectors.ts';

export interface Centre {
  readonly mu: readonly number[];
}

/** f of the point that was returned is spelled out: it is asked of an answer, so that no table can hold it. */
export function isRoot({ mu }: Centre, [root]: readonly Answer[]): LawVerdict {
  return requireEqual(
    'The point that was returned is no root of $f$.',
    {
      label: 'f at the point that was returned',
      value: norm(subtract(root?.numbers ?? [], mu)) - 1,
    },
    { label: 'f at a root', value: 0 },
    roughly(),
    // The distance from mu that f compares with 1, and the rounding of the point itself.
    1 + 0.01 * sizeOf(mu),
  );
}
