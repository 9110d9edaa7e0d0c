'use strict';

const { dot, column } = require('./lib/vectors');

function propagate(w, a, r) {
  const plus = w.map((row) => row.map((e) => Math.max(0, e)));
  const s = r.map((rk, k) => {
    const z = dot(a, column(plus, k));
    return z === 0 ? 0 : rk / z;
  });
  return a.map((aj, j) => aj * dot(plus[j], s));
}

function networkA(a1, a2) {
  return [Math.min(a1, a2), 0];
}

function networkB(a1, a2) {
  return [0, Math.min(a1, a2)];
}

function networkC(a1, a2) {
  if (a1 + a2 === 0) return [0, 0];
  return [a1, a2].map((a) => (a / (a1 + a2)) * Math.min(a1, a2));
}

Object.assign(exports, { propagate, networkA, networkB, networkC });
