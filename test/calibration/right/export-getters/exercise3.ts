module.exports = {
  get propagate() {
    return (w, a, r) => {
      const z = r.map((_, k) => a.reduce((sum, e, j) => sum + e * Math.max(0, w[j][k]), 0));
      return a.map((e, j) => r.reduce((sum, rk, k) => (z[k] ? sum + (e * Math.max(0, w[j][k]) * rk) / z[k] : sum), 0));
    };
  },
  get networkA() {
    return (a1, a2) => [Math.min(a1, a2), 0];
  },
  get networkB() {
    return (a1, a2) => [0, Math.min(a1, a2)];
  },
  get networkC() {
    return (a1, a2) => (a1 + a2 ? [(a1 * Math.min(a1, a2)) / (a1 + a2), (a2 * Math.min(a1, a2)) / (a1 + a2)] : [0, 0]);
  },
};
