var sheet = require('sheet09');

function inputs(model, x) {
  var a = [x];
  for (var l = 0; l < model.length; l++) a[l + 1] = model[l].forward(a[l]);
  return a;
}

function only(n, c, value) {
  var v = [];
  while (n-- > 0) v[n] = n == c ? value : 0;
  return v;
}

exports.gradientTimesInput = function (model, x, target) {
  var a = inputs(model, x), l = model.length, g = only(a[l].length, target, 1);
  while (l--) {
    if (model[l].kind == 'relu') g = g.map(function (e, k) { return a[l][k] > 0 ? e : 0; });
    else g = model[l].backward(g);
  }
  return g.map(function (e, i) { return e * x[i]; });
};

exports.propagateGamma = propagateGamma;
function propagateGamma(layer, a, r, gamma) {
  var L = layer.withWeights(function (w) { return w > 0 ? w + gamma * w : w; });
  var z = L.forward(a), s = [], c;
  for (var k = 0; k < z.length; k++) s[k] = z[k] ? r[k] / z[k] : 0;
  c = L.backward(s);
  for (var j = 0, R = []; j < a.length; j++) R[j] = a[j] * c[j];
  return R;
}

exports.propagateBounds = propagateBounds;
function propagateBounds(layer, x, r, low, high) {
  var P = layer.withWeights(function (w) { return w > 0 ? w : 0; });
  var N = layer.withWeights(function (w) { return w < 0 ? w : 0; });
  var L = [], H = [], s = [], R = [], i;
  for (i = 0; i < x.length; i++) { L[i] = low; H[i] = high; }
  var z = layer.forward(x), zl = P.forward(L), zh = N.forward(H);
  for (i = 0; i < z.length; i++) s[i] = z[i] - zl[i] - zh[i] ? r[i] / (z[i] - zl[i] - zh[i]) : 0;
  var c = layer.backward(s), cl = P.backward(s), ch = N.backward(s);
  for (i = 0; i < x.length; i++) R[i] = x[i] * c[i] - low * cl[i] - high * ch[i];
  return R;
}

exports.explain = function (model, x, target) {
  var a = inputs(model, x), l = model.length, r = only(a[l].length, target, a[l][target]);
  while (--l > 0) {
    if (model[l].kind == 'convolution') r = propagateGamma(model[l], a[l], r, 0.25);
    if (model[l].kind == 'dense' || model[l].kind == 'averagePool') r = propagateGamma(model[l], a[l], r, 0);
  }
  return propagateBounds(model[0], x, r, sheet.low, sheet.high);
};
