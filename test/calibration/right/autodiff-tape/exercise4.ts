import { high, low } from 'sheet09';
import type { LinearLayer, Model, Vector } from 'sheet09';

/** A vector on the tape, with the way its gradient goes down. */
class Node {
  gradient: Vector;

  constructor(
    readonly data: Vector,
    readonly pull: () => void = () => {},
  ) {
    this.gradient = data.map(() => 0);
  }

  receive(g: Vector): void {
    this.gradient = this.gradient.map((e, i) => e + g[i]);
  }
}

class Tape {
  nodes: Node[] = [];

  leaf(data: Vector): Node {
    return this.put(new Node(data));
  }

  linear(layer: LinearLayer, a: Node): Node {
    const node: Node = new Node(layer.forward(a.data), () => a.receive(layer.backward(node.gradient)));
    return this.put(node);
  }

  relu(a: Node): Node {
    const node: Node = new Node(
      a.data.map((e) => Math.max(0, e)),
      () => a.receive(node.gradient.map((e, k) => (a.data[k] > 0 ? e : 0))),
    );
    return this.put(node);
  }

  add(...parts: Node[]): Node {
    const node: Node = new Node(
      parts[0].data.map((_, k) => parts.reduce((sum, part) => sum + part.data[k], 0)),
      () => parts.forEach((part) => part.receive(node.gradient)),
    );
    return this.put(node);
  }

  backward(node: Node, seed: Vector): void {
    node.receive(seed);
    for (const each of this.nodes.reverse()) each.pull();
  }

  private put(node: Node): Node {
    this.nodes.push(node);
    return node;
  }
}

const multiply = (a: Vector, b: Vector): Vector => a.map((e, i) => e * b[i]);
const divide = (r: Vector, z: Vector): Vector => r.map((e, k) => (z[k] === 0 ? 0 : e / z[k]));

export function gradientTimesInput(model: Model, x: Vector, target: number): Vector {
  const tape = new Tape();
  const pixels = tape.leaf(x);
  let a = pixels;
  for (const layer of model) a = layer.kind === 'relu' ? tape.relu(a) : tape.linear(layer, a);
  tape.backward(a, a.data.map((_, c) => (c === target ? 1 : 0)));
  return multiply(pixels.data, pixels.gradient);
}

export function propagateGamma(layer: LinearLayer, a: Vector, r: Vector, gamma: number): Vector {
  const tape = new Tape();
  const input = tape.leaf(a);
  const z = tape.linear(layer.withWeights((w) => w + gamma * Math.max(0, w)), input);
  tape.backward(z, divide(r, z.data));
  return multiply(input.data, input.gradient);
}

export function propagateBounds(layer: LinearLayer, x: Vector, r: Vector, low: number, high: number): Vector {
  const tape = new Tape();
  const inputs = [x, x.map(() => low), x.map(() => high)].map((data) => tape.leaf(data));
  const z = tape.add(
    tape.linear(layer, inputs[0]),
    tape.linear(layer.withWeights((w) => -Math.max(0, w)), inputs[1]),
    tape.linear(layer.withWeights((w) => -Math.min(0, w)), inputs[2]),
  );
  tape.backward(z, divide(r, z.data));
  return x.map((_, i) => inputs.reduce((sum, input) => sum + input.data[i] * input.gradient[i], 0));
}

export function explain(model: Model, x: Vector, target: number): Vector {
  const inputs = [x];
  for (const layer of model) inputs.push(layer.forward(inputs[inputs.length - 1]));
  const scores = inputs.pop()!;
  let r: Vector = scores.map((score, c) => (c === target ? score : 0));
  for (const layer of [...model].reverse()) {
    const a = inputs.pop()!;
    if (layer.kind === 'relu') continue;
    if (inputs.length === 0) r = propagateBounds(layer, a, r, low, high);
    else r = propagateGamma(layer, a, r, layer.kind === 'convolution' ? 0.25 : 0);
  }
  return r;
}
