/** A number that knows how its derivative is passed on. */
export class Value {
  gradient = 0;

  constructor(
    readonly data: number,
    private readonly inputs: readonly (readonly [Value, number])[] = [],
  ) {}

  static of(this: void, data: number): Value {
    return new Value(data);
  }

  static sum(values: readonly Value[]): Value {
    return new Value(values.reduce((total, value) => total + value.data, 0), values.map((value) => [value, 1]));
  }

  plus(constant: number): Value {
    return new Value(this.data + constant, [[this, 1]]);
  }

  scale(factor: number): Value {
    return new Value(factor * this.data, [[this, factor]]);
  }

  square(): Value {
    return new Value(this.data ** 2, [[this, 2 * this.data]]);
  }

  sqrt(): Value {
    const root = Math.sqrt(this.data);
    return new Value(root, [[this, 0.5 / root]]);
  }

  relu(): Value {
    return this.data > 0 ? new Value(this.data, [[this, 1]]) : new Value(0, [[this, 0]]);
  }

  /** Adds to every value below the derivative of this one with respect to it. */
  backward(g = 1): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (value: Value): void => {
      if (seen.has(value)) return;
      seen.add(value);
      for (const [input] of value.inputs) visit(input);
      order.push(value);
    };
    visit(this);
    this.gradient += g;
    for (const value of order.reverse()) {
      for (const [input, derivative] of value.inputs) input.gradient += derivative * value.gradient;
    }
  }
}
