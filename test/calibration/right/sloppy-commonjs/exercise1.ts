// Style: old JavaScript, var, sloppy mode, hoisting, arguments, exports filled one by one.
exports.rectifierLayer = function (w, a) {
  var result = [], j, k, z;
  for (k = 0; k < w[0].length; ++k) {
    z = 0;
    for (j = 0; j < a.length; ++j) z += a[j] * w[j][k];
    result[result.length] = z < 0 ? 0 : z;
  }
  return result;
};

exports.rectifierNetwork = function () {
  var ws = arguments[0], a = arguments[1];
  for (var l in ws) a = exports.rectifierLayer(ws[l], a);
  return a;
};

function unit(w, a, c) {
  if (arguments.length < 3) c = 1;
  var z = 0;
  for (var j = 0; j < w.length; j++) z += c * a[j] * w[j];
  return z < 0 ? 0 : z;
}

exports.inductionStep = { start: start, steps: [] };
exports.inductionStep.steps.push({ by: 'induction hypothesis', expression: second });
exports.inductionStep.steps.push({ by: 't >= 0', expression: third });

function start(given) { return unit(given.w, given.atx); }
function second(given) { return unit(given.w, given.ax, given.t); }
function third(given) { return given.t * unit(given.w, given.ax); }
