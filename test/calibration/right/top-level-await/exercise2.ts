import type { Derivation, TaylorGiven, Vector } from 'sheet09';

const vectors = await import('./vectors.ts');

async function* load() {
  yield 'norm' as const;
  yield 'minus' as const;
}

const tools: Partial<typeof vectors> = {};
for await (const name of load()) Object.assign(tools, { [name]: vectors[name] });
const { norm, minus } = tools as typeof vectors;

export const f = (x: Vector, mu: Vector): number => norm(minus(x, mu)) - 1;
export const gradient = (x: Vector, mu: Vector): Vector => minus(x, mu).map((e) => e / norm(minus(x, mu)));
export const rootPoint = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e, i) => e + mu[i]);
export const relevance = (x: Vector, mu: Vector): Vector => gradient(x, mu).map((e) => e * e * f(x, mu));

export const taylorTerm: Derivation<TaylorGiven> = {
  start: ({ x, i, root, gradient: g }) => g[i] * (x[i] - root[i]),
  steps: [
    { by: 'gradient at the root point', expression: ({ x, mu, i, root }) => gradient(root, mu)[i] * (x[i] - root[i]) },
    { by: 'root point', expression: ({ x, mu, i }) => gradient(x, mu)[i] * (x[i] - rootPoint(x, mu)[i]) },
    { by: 'algebra', expression: ({ x, mu, i }) => relevance(x, mu)[i] },
  ],
};
