import type { Vector } from 'sheet09';

export default (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));
export const multiply = (a: Vector, b: Vector): Vector => a.map((e, i) => e * b[i]);
