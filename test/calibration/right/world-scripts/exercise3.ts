import type { Matrix, Vector } from 'sheet09';
import { Σ, 修正 } from './формулы.ts';

// 関連度を下の層へ配る 🍣
export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const \u03B6 = r.map((_, k) => Σ(a, w.map((行) => 修正(行[k])))); // ζ, written as an escape
  return a.map((значение, j) => Σ(r.map((ρ, k) => (ζ[k] > 0 ? ρ / ζ[k] : 0)), w[j].map((вес) => значение * 修正(вес))));
}

type Paar = readonly [erste: number, zweite: number];

export const networkA = (ά: number, β: number): Paar => [Math.min(ά, β), 0];
export const networkB = (ά: number, β: number): Paar => [0, Math.min(ά, β)];
export const networkC = (ά: number, β: number): Paar => {
  const слагаемые = { '🥇': ά, '🥈': β };
  const ganzes = слагаемые['🥇'] + слагаемые['🥈'];
  const kleinstes = Math.min(...Object.values(слагаемые));
  return ganzes > 0 ? [(ά / ganzes) * kleinstes, (β / ganzes) * kleinstes] : [0, 0];
};
