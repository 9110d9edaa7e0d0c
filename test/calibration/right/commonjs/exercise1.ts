// Style: CommonJS, require and module.exports.
'use strict';

const { dot, column } = require('./lib/vectors');

function rectifierLayer(w, a) {
  return w[0].map((_, k) => Math.max(0, dot(a, column(w, k))));
}

function rectifierNetwork(ws, x) {
  return ws.reduce((a, w) => rectifierLayer(w, a), x);
}

const inductionStep = {
  start: (g) => Math.max(0, dot(g.atx, g.w)),
  steps: [
    { by: 'induction hypothesis', expression: (g) => Math.max(0, dot(g.ax.map((a) => g.t * a), g.w)) },
    { by: 'algebra', expression: (g) => Math.max(0, g.t * dot(g.ax, g.w)) },
    { by: 't >= 0', expression: (g) => g.t * Math.max(0, dot(g.ax, g.w)) },
  ],
};

module.exports = { rectifierLayer, rectifierNetwork, inductionStep };
