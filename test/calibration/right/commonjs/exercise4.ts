'use strict';

const { low, high } = require('sheet09');
const { divide, times, minus } = require('./lib/vectors');

function inputsOf(model, x) {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  return inputs;
}

module.exports = {
  gradientTimesInput(model, x, target) {
    const inputs = inputsOf(model, x);
    const top = inputs[model.length].map((_, c) => (c === target ? 1 : 0));
    return times(
      x,
      model.reduceRight((g, layer, l) => (layer.kind === 'relu' ? times(g, inputs[l].map((e) => (e > 0 ? 1 : 0))) : layer.backward(g)), top),
    );
  },

  propagateGamma,
  propagateBounds,

  explain(model, x, target) {
    const inputs = inputsOf(model, x);
    const top = inputs[model.length].map((e, c) => (c === target ? e : 0));
    return model.reduceRight((r, layer, l) => {
      if (layer.kind === 'relu') return r;
      if (l === 0) return propagateBounds(layer, x, r, low, high);
      return propagateGamma(layer, inputs[l], r, layer.kind === 'convolution' ? 0.25 : 0);
    }, top);
  },
};

function propagateGamma(layer, a, r, gamma) {
  const map = layer.withWeights((w) => w + gamma * Math.max(0, w));
  return times(a, map.backward(divide(r, map.forward(a))));
}

function propagateBounds(layer, x, r, low, high) {
  const plus = layer.withWeights((w) => Math.max(0, w));
  const rest = layer.withWeights((w) => Math.min(0, w));
  const l = x.map(() => low);
  const h = x.map(() => high);
  const s = divide(r, minus(minus(layer.forward(x), plus.forward(l)), rest.forward(h)));
  return minus(minus(times(x, layer.backward(s)), times(l, plus.backward(s))), times(h, rest.backward(s)));
}
