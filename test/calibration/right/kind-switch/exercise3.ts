import type { Matrix, Vector } from 'sheet09';

type Case = 'nothing' | 'first is less' | 'second is less';

function caseOf(a1: number, a2: number): Case {
  if (a1 === 0 || a2 === 0) return 'nothing';
  return a1 < a2 ? 'first is less' : 'second is less';
}

type Network = 'a' | 'b' | 'c';

function analytic(network: Network, a1: number, a2: number): readonly [number, number] {
  switch (`${network}: ${caseOf(a1, a2)}` as const) {
    case 'a: nothing':
    case 'b: nothing':
    case 'c: nothing':
      return [0, 0];
    case 'a: first is less':
      return [a1, 0];
    case 'a: second is less':
      return [a2, 0];
    case 'b: first is less':
      return [0, a1];
    case 'b: second is less':
      return [0, a2];
    case 'c: first is less':
      return [a1 ** 2 / (a1 + a2), (a1 * a2) / (a1 + a2)];
    case 'c: second is less':
      return [(a1 * a2) / (a1 + a2), a2 ** 2 / (a1 + a2)];
  }
}

export const networkA = (a1: number, a2: number) => analytic('a', a1, a2);
export const networkB = (a1: number, a2: number) => analytic('b', a1, a2);
export const networkC = (a1: number, a2: number) => analytic('c', a1, a2);

export function propagate(w: Matrix, a: Vector, r: Vector): Vector {
  const result: number[] = a.map(() => 0);
  r.forEach((rk, k) => {
    const messages = a.map((e, j) => e * Math.max(0, w[j]![k]!));
    const z = messages.reduce((p, q) => p + q, 0);
    switch (Math.sign(z)) {
      case 0:
        return;
      default:
        messages.forEach((m, j) => {
          result[j]! += (m / z) * rk;
        });
    }
  });
  return result;
}
