/** A column of numbers. Activations of an image layer are one vector in the order channel, row, column. */
export type Vector = readonly number[];

/** `w[j][k]` is the weight from unit j of a layer to unit k of the next. */
export type Matrix = readonly Vector[];

/** One line of a proof: an expression equal to the line above it, and the one reason why it is. */
export interface Step<Given> {
  readonly by: Justification<Given>;
  readonly expression: (given: Given) => number;
}

/** A chain of equal expressions: `start`, then one line a step. */
export interface Derivation<Given> {
  readonly start: (given: Given) => number;
  readonly steps: readonly Step<Given>[];
}

/** The reasons that a proof over `Given` may name. */
export type Justification<Given> = Given extends InductionGiven
  ? 'algebra' | 'induction hypothesis' | 't >= 0'
  : Given extends TaylorGiven
    ? 'algebra' | 'gradient at the root point' | 'root point'
    : string;

/**
 * What exercise 1's proof may use.
 * Premises: `'induction hypothesis'` is atx_j = t ax_j for every j; `'t >= 0'` is what it says.
 * The chain starts at a_k(tx), written with `atx`, and ends at t a_k(x), written with `ax`.
 */
export interface InductionGiven {
  /** The scale t. */
  readonly t: number;
  /** The column w_jk of the weights into unit k, one entry for each j. */
  readonly w: Vector;
  /** The activations a_j(x). */
  readonly ax: Vector;
  /** The activations a_j(tx). */
  readonly atx: Vector;
}

/**
 * What exercise 2's proof may use.
 * Premises: `'gradient at the root point'` is gradient = (root - mu) / norm(root - mu), whatever the root is;
 * `'root point'` is root = mu + (x - mu) / norm(x - mu).
 * The chain starts at gradient_i (x_i - root_i) and ends at R_i, written with `x` and `mu` alone.
 */
export interface TaylorGiven {
  /** The point, outside of the sphere as in all of the exercise: f(x) >= 0.01. */
  readonly x: Vector;
  readonly mu: Vector;
  /** The coordinate, counted from 0. */
  readonly i: number;
  /** The root point of f between mu and x. */
  readonly root: Vector;
  /** The gradient of f at the root point. */
  readonly gradient: Vector;
}

/**
 * A layer that is a linear map, without biases: z_k = sum_j a_j w_jk.
 * A vector of the wrong size is a RangeError; none is changed or kept, every answer is a fresh array.
 */
export interface LinearLayer {
  readonly kind: 'convolution' | 'averagePool' | 'dense';
  /** `[channels, rows, columns]` of an image, `[units]` of a vector. */
  readonly inputShape: readonly number[];
  readonly outputShape: readonly number[];
  /** z = the map applied to activations `a`: as many numbers as `outputShape` has. */
  forward(a: Vector): Vector;
  /** The transposed map: c_j = sum_k w_jk g_k, as many numbers as `inputShape` has. */
  backward(g: Vector): Vector;
  /**
   * A copy of the layer with every weight w replaced by rho(w); average pooling's weights are 1/4.
   * Where no weight leads from j to k (outside a kernel, say), there is none to replace.
   */
  withWeights(rho: (w: number) => number): LinearLayer;
}

/** Rectification: a_k = max(0, z_k), unit by unit. */
export interface ReluLayer {
  readonly kind: 'relu';
  forward(z: Vector): Vector;
}

export type Layer = LinearLayer | ReluLayer;

/** A network: its layers in the order in which an image passes them, the scores (logits) last. */
export type Model = readonly Layer[];

/** A picture of a digit: 28 x 28 pixels from `low` to `high`, row by row. */
export interface Digit {
  readonly label: number;
  readonly pixels: Vector;
}
