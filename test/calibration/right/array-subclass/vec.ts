import type { Step, Vector } from 'sheet09';

export class Vec extends Array<number> {
  static override from<T>(values: ArrayLike<T>, map: (value: T, i: number) => number = Number): Vec {
    // filled entry by entry: new Vec(3) would be three holes
    const vec = new this();
    for (let i = 0; i < values.length; i++) vec.push(map(values[i], i));
    return vec;
  }

  static sum(rows: readonly Vector[]): Vec {
    return rows.reduce<Vec>((total, row) => total.plus(row), Vec.from(rows[0], () => 0));
  }

  static lines<Given>(...lines: readonly (readonly [Step<Given>['by'], Step<Given>['expression']])[]): Step<Given>[] {
    return lines.map(([by, expression]) => ({ by, expression }));
  }

  plus(other: Vector): Vec {
    return Vec.from(this, (e, i) => e + other[i]);
  }

  minus(other: Vector): Vec {
    return Vec.from(this, (e, i) => e - other[i]);
  }

  by(other: Vector): Vec {
    return this.map((e, i) => e * other[i]) as Vec;
  }

  over(other: Vector): Vec {
    return this.map((e, i) => (other[i] === 0 ? 0 : e / other[i])) as Vec;
  }

  times(c: number): Vec {
    return this.map((e) => c * e) as Vec;
  }

  relu(): Vec {
    return this.map((e) => Math.max(0, e)) as Vec;
  }

  dot(other: Vector): number {
    return this.reduce((s, e, i) => s + e * other[i], 0);
  }

  get norm(): number {
    return Math.sqrt(this.dot(this));
  }

  get unit(): Vec {
    return this.times(1 / this.norm);
  }
}
