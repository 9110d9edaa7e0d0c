module.exports = new Sheet();

function Sheet() {}

Sheet.prototype.unused = null;

module.exports.propagate = function propagate(w, a, r) {
  var R = [], z, j, k;
  for (j = 0; j < a.length; j++) R[j] = 0;
  for (k = 0; k < r.length; k++) {
    for (z = 0, j = 0; j < a.length; j++) z += a[j] * (w[j][k] > 0 && w[j][k]);
    if (!z) continue;
    for (j = 0; j < a.length; j++) if (w[j][k] > 0) R[j] += a[j] * w[j][k] / z * r[k];
  }
  return R;
};

module.exports.networkA = function (a1, a2) { return [a1 < a2 ? a1 : a2, 0]; };
module.exports.networkB = function (a1, a2) { return [0, a1 < a2 ? a1 : a2]; };
module.exports.networkC = function (a1, a2) {
  var s = (a1 < a2 ? a1 : a2) / (a1 + a2);
  if (s != s) s = 0;
  return [s * a1, s * a2];
};
