// Style: a default export of everything beside the named ones, and aliases in export lists.
import type * as sheet from 'sheet09';

function layer(w: sheet.Matrix, a: sheet.Vector): sheet.Vector {
  return w[0].map((_, k) => relu(weighted(a, (j) => w[j][k])));
}

function network(ws: readonly sheet.Matrix[], x: sheet.Vector): sheet.Vector {
  for (const w of ws) x = layer(w, x);
  return x;
}

function weighted(a: sheet.Vector, weight: (j: number) => number): number {
  return a.reduce((z, e, j) => z + e * weight(j), 0);
}

function relu(z: number): number {
  return z > 0 ? z : 0;
}

const proof: sheet.Derivation<sheet.InductionGiven> = {
  start: (g) => relu(weighted(g.atx, (j) => g.w[j])),
  steps: [
    { by: 'induction hypothesis', expression: (g) => relu(weighted(g.ax, (j) => g.t * g.w[j])) },
    {
      by: 't >= 0',
      // a product with t is positive where the sum is: the branch is continuous
      expression: (g) => {
        const z = weighted(g.ax, (j) => g.w[j]);
        return z > 0 ? g.t * z : 0;
      },
    },
    { by: 'algebra', expression: (g) => g.t * relu(weighted(g.ax, (j) => g.w[j])) },
  ],
};

export { layer as rectifierLayer, network as rectifierNetwork, proof as inductionStep };
export default { layer, network, proof };
