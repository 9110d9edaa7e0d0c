import type { Arbitrary } from 'fast-check';
import type { Matrix, Vector } from 'sheet09';

// Arguments that are all but the same, for checks of purity: who keeps answers by a part of the arguments, a shape or a
// first entry, takes one for the other.

/** The vector with another last entry. */
export function changeLast(x: Vector, by = 1): Vector {
  return x.map((entry, i) => (i === x.length - 1 ? entry + by : entry));
}

/** The matrix with another last row. */
export function changeLastRow(w: Matrix): Matrix {
  return w.map((row, j) => (j === w.length - 1 ? row.map((entry) => entry + 1) : row));
}

/**
 * Inputs of which no two calls have the same right answer: where one is given twice, it was kept from call to call, and
 * nobody has to ask again, in a sandbox of its own, whether it was.
 */
export function drawnApart<Input, Args extends readonly unknown[]>(
  inputs: Arbitrary<Input>,
  callsOf: (input: Input) => readonly Args[],
  reference: (...args: Args) => Vector,
): Arbitrary<Input> {
  return inputs.filter((input) => {
    const answers = callsOf(input).map((args) => reference(...args));
    return answers.every((answer, i) =>
      answers.slice(0, i).every((other) => differ(answer, other)),
    );
  });
}

/** As a share of the larger: ten times what answers may differ by and still count as the same. */
const apart = 1e-3;

function differ(one: Vector, other: Vector): boolean {
  return one.some((entry, i) => {
    const beside = other[i] ?? NaN;
    return Math.abs(entry - beside) > apart * Math.max(Math.abs(entry), Math.abs(beside));
  });
}
