'use strict';

exports.dot = (a, b) => a.reduce((s, e, i) => s + e * b[i], 0);
exports.column = (w, k) => w.map((row) => row[k]);
exports.minus = (a, b) => a.map((e, i) => e - b[i]);
exports.times = (a, b) => a.map((e, i) => e * b[i]);
exports.divide = (a, b) => a.map((e, i) => (b[i] === 0 ? 0 : e / b[i]));
exports.norm = (a) => Math.sqrt(exports.dot(a, a));
