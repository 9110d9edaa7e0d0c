import type { Matrix, Vector } from 'sheet09';
import { rectifierLayer } from '.';

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  const [first, ...rest] = ws;
  return first ? rectifierNetwork(rest, rectifierLayer(first, x)) : x;
}
