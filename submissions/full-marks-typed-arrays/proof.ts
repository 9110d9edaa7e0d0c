import type { Derivation, Step } from 'sheet09';

type Line<Given> = (given: Given) => number;

export class Proof<Given> implements Derivation<Given> {
  readonly start: Line<Given>;
  readonly steps: readonly Step<Given>[];

  private constructor(start: Line<Given>, steps: readonly Step<Given>[]) {
    this.start = start;
    this.steps = steps;
  }

  static startingAt<Given>(start: Line<Given>): Proof<Given> {
    return new Proof(start, []);
  }

  because(by: Step<Given>['by'], expression: Line<Given>): Proof<Given> {
    return new Proof(this.start, [...this.steps, { by, expression }]);
  }
}
