import type { ReluLayer, Vector } from './types.ts';

/** Rectification, for vectors of any length. */
export function reluLayer(): ReluLayer {
  return Object.freeze<ReluLayer>({
    kind: 'relu',
    forward: Object.freeze((z: Vector) => {
      const a: number[] = [];
      for (let k = 0; k < z.length; k++) a.push(Math.max(0, z[k]!));
      return a;
    }),
  });
}
