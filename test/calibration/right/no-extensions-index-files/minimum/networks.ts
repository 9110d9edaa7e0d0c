type Pair = readonly [r1: number, r2: number];

const minimum = (a1: number, a2: number) => (a1 + a2 - Math.abs(a1 - a2)) / 2;

export function networkA(a1: number, a2: number): Pair {
  return [minimum(a1, a2), 0];
}

export function networkB(a1: number, a2: number): Pair {
  return [0, minimum(a1, a2)];
}

export function networkC(a1: number, a2: number): Pair {
  const y = minimum(a1, a2);
  return y > 0 ? [(y * a1) / (a1 + a2), (y * a2) / (a1 + a2)] : [0, 0];
}
