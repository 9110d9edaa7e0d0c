'use strict';

const vectors = require('./lib/vectors.ts');

exports.f = (x, mu) => vectors.norm(vectors.minus(x, mu)) - 1;

exports.gradient = (x, mu) => {
  const d = vectors.minus(x, mu);
  return d.map((e) => e / vectors.norm(d));
};

exports.rootPoint = (x, mu) => exports.gradient(x, mu).map((e, i) => mu[i] + e);

exports.relevance = (x, mu) => exports.gradient(x, mu).map((e) => e * e * exports.f(x, mu));

exports.taylorTerm = {
  start: (g) => g.gradient[g.i] * (g.x[g.i] - g.root[g.i]),
  steps: [
    {
      by: 'gradient at the root point',
      expression: (g) => exports.gradient(g.root, g.mu)[g.i] * (g.x[g.i] - g.root[g.i]),
    },
    {
      by: 'root point',
      expression: (g) => exports.gradient(g.x, g.mu)[g.i] * (g.x[g.i] - exports.rootPoint(g.x, g.mu)[g.i]),
    },
    { by: 'algebra', expression: (g) => exports.relevance(g.x, g.mu)[g.i] },
  ],
};
