import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
const sum = (v: readonly number[]) => { let s = 0; for (const e of v) s += e; return s; };
const relu = (z: number) => (z > 0 ? z : 0);
// exact arithmetic: every double is m 2^e
type Dyadic = { m: bigint; e: number };
function dyadic(v: number): Dyadic { let e = 0; while (!Number.isInteger(v)) { v *= 2; e--; } return { m: BigInt(v), e }; }
const mulD = (a: Dyadic, b: Dyadic): Dyadic => ({ m: a.m * b.m, e: a.e + b.e });
function addD(a: Dyadic, b: Dyadic): Dyadic { const e = Math.min(a.e, b.e); return { m: (a.m << BigInt(a.e - e)) + (b.m << BigInt(b.e - e)), e }; }
function toNumber({ m, e }: Dyadic): number { let extra = 0; const neg = m < 0n; if (neg) m = -m; while (m > 2n ** 1000n) { m >>= 1n; extra++; } const v = Number(m) * 2 ** (e + extra < -1000 ? -1000 : e + extra) * (e + extra < -1000 ? 2 ** (e + extra + 1000) : 1); return neg ? -v : v; }
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const as = a.map(dyadic);
  return w[0]!.map((_, k) => { const z = as.reduce((s, aj, j) => addD(s, mulD(aj, dyadic(w[j]![k]!))), { m: 0n, e: 0 }); return z.m > 0n ? toNumber(z) : 0; });
}
export const rectifierNetwork = (ws: readonly Matrix[], x: Vector): Vector => ws.reduce<Vector>((a, w) => rectifierLayer(w, a), x);
export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => relu(sum(w.map((wj, j) => atx[j]! * wj))),
  steps: [
    { by: 'algebra', expression: ({ w, atx }) => { const s = sum(w.map((wj, j) => atx[j]! * wj)); return (s + Math.abs(s)) / 2; } },
    { by: 'induction hypothesis', expression: ({ t, w, ax }) => { const s = sum(w.map((wj, j) => t * ax[j]! * wj)); return (s + Math.abs(s)) / 2; } },
    { by: 'algebra', expression: ({ t, w, ax }) => { const s = sum(w.map((wj, j) => ax[j]! * wj)); return (t * s + Math.abs(t * s)) / 2; } },
    { by: 'algebra', expression: ({ t, w, ax }) => { const s = sum(w.map((wj, j) => ax[j]! * wj)); return (t * s + Math.abs(t) * Math.abs(s)) / 2; } },
    { by: 't >= 0', expression: ({ t, w, ax }) => { const s = sum(w.map((wj, j) => ax[j]! * wj)); return (t * s + t * Math.abs(s)) / 2; } },
    { by: 'algebra', expression: ({ t, w, ax }) => { const s = sum(w.map((wj, j) => ax[j]! * wj)); return t * ((s + Math.abs(s)) / 2); } },
    { by: 'algebra', expression: ({ t, w, ax }) => t * relu(sum(w.map((wj, j) => ax[j]! * wj))) },
  ],
};
