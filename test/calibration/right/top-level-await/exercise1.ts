// Style: modules that wait while they load: top-level await, dynamic imports, promises that settle at once.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';

const { dot, column } = await import('./vectors.ts');

export const rectifierLayer = await Promise.resolve((w: Matrix, a: Vector): Vector =>
  w[0].map((_, k) => Math.max(0, dot(a, column(w, k)))),
);

export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

async function write(): Promise<Derivation<InductionGiven>> {
  const start = async () => (g: InductionGiven) => Math.max(0, dot(g.atx, g.w));
  return {
    start: await start(),
    steps: await Promise.all([
      { by: 'induction hypothesis', expression: (g: InductionGiven) => Math.max(0, dot(g.ax.map((e) => g.t * e), g.w)) } as const,
      Promise.resolve({ by: 'algebra', expression: (g: InductionGiven) => Math.max(0, g.t * dot(g.ax, g.w)) } as const),
      (async () => ({ by: 't >= 0', expression: (g: InductionGiven) => g.t * Math.max(0, dot(g.ax, g.w)) }) as const)(),
    ]),
  };
}

export const inductionStep = await write();
