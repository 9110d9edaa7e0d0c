import type { Vector } from 'sheet09';

/** A vector that does its own arithmetic, on a Float64Array. */
export class Floats {
  readonly #values: Float64Array;

  private constructor(values: Float64Array) {
    this.#values = values;
  }

  static from(values: Vector | Float64Array): Floats {
    return new Floats(Float64Array.from(values));
  }

  plus(other: Vector): Floats {
    return new Floats(this.#values.map((e, i) => e + other[i]));
  }

  minus(other: Vector): Floats {
    return new Floats(this.#values.map((e, i) => e - other[i]));
  }

  by(other: Vector): Floats {
    return new Floats(this.#values.map((e, i) => e * other[i]));
  }

  times(factor: number): Floats {
    return new Floats(this.#values.map((e) => e * factor));
  }

  positivePart(): Floats {
    return new Floats(this.#values.map((e) => Math.max(0, e)));
  }

  dot(other: Vector): number {
    return this.#values.reduce((sum, e, i) => sum + e * other[i], 0);
  }

  get norm(): number {
    return Math.sqrt(this.#values.reduce((sum, e) => sum + e * e, 0));
  }

  get direction(): Floats {
    return this.times(1 / this.norm);
  }

  toVector(): Vector {
    return Array.from(this.#values);
  }
}
