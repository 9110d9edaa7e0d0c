var norm = function (x, mu) {
  total = 0; // no declaration: sloppy mode makes a global of it
  for (i = 0; i < x.length; i++) total += Math.pow(x[i] - mu[i], 2);
  return Math.sqrt(total);
};

function along(x, mu, c) {
  var d = [];
  for (var i = 0; i < x.length; i++) d.push(c * (x[i] - mu[i]));
  return d;
}

this.f = function (x, mu) { return norm(x, mu) - 1; };
this.gradient = function (x, mu) { return along(x, mu, 1 / norm(x, mu)); };
this.rootPoint = function (x, mu) {
  var u = along(x, mu, 1 / norm(x, mu));
  for (var i in u) u[i] += mu[i];
  return u;
};
this.relevance = function (x, mu) {
  var n = norm(x, mu), u = along(x, mu, 1);
  for (var i = 0; i < u.length; i++) u[i] = (u[i] * u[i]) / (n * n) * (n - 1);
  return u;
};

var self = this;
this.taylorTerm = {
  start: function (g) { return g.gradient[g.i] * (g.x[g.i] - g.root[g.i]); },
  steps: new Array(
    { by: 'gradient at the root point', expression: function (g) { return self.gradient(g.root, g.mu)[g.i] * (g.x[g.i] - g.root[g.i]); } },
    { by: 'root point', expression: function (g) { return self.relevance(g.x, g.mu)[g.i]; } }
  )
};
