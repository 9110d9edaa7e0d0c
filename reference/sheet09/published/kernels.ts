import { decodeNumbers } from './decode.ts';
import { Numbers } from './numbers.ts';
import stored from './kernels.json' with { type: 'json' };

/** Inputs, rows and columns of the image that enters; outputs, rows and columns of a kernel. */
export type ConvolutionSize = readonly [number, number, number, number, number, number];

/** The sums of the layers in WebAssembly; each function says whether it worked them out: it does not where they do not fit in. */
export interface Kernels {
  convolve(w: Float64Array, a: Float64Array, z: Float64Array, shape: ConvolutionSize): boolean;
  convolveBack(w: Float64Array, g: Float64Array, c: Float64Array, shape: ConvolutionSize): boolean;
  multiply(w: Float64Array, a: Float64Array, z: Float64Array): boolean;
  multiplyBack(w: Float64Array, g: Float64Array, c: Float64Array): boolean;
  pool(a: Float64Array, z: Float64Array, shape: readonly number[], weight: number): boolean;
  poolBack(g: Float64Array, c: Float64Array, shape: readonly number[], weight: number): boolean;
}

/** What `kernels/kernels.wat` exports; vectors are named by the bytes at which they begin. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly convolve: (a: number, w: number, z: number, ...shape: readonly number[]) => void;
  readonly convolveBack: (
    g: number,
    w: number,
    c: number,
    wide: number,
    ...shape: readonly number[]
  ) => number;
  readonly multiply: (a: number, w: number, z: number, inputs: number, outputs: number) => void;
  readonly multiplyBack: (g: number, w: number, c: number, inputs: number, outputs: number) => void;
  readonly pool: (a: number, z: number, ...shapeAndWeight: readonly number[]) => void;
  readonly poolBack: (g: number, c: number, ...shapeAndWeight: readonly number[]) => void;
}

/** Makes an instance of a WebAssembly module that imports nothing: its exports. */
type Instantiate = (bytes: Uint8Array) => Exports;

/**
 * The kernels; none where there is no WebAssembly: then the layers run loops of their own. They are made as this module is
 * loaded: later, a program might have built-ins of its own decide which bytes become a module.
 */
export const kernels: Kernels | undefined = makeKernels();

function makeKernels(): Kernels | undefined {
  // A sandbox, whose programs have no WebAssembly, makes the instance for this module alone.
  const { instantiate = findWebAssembly() } = import.meta as { readonly instantiate?: Instantiate };
  if (instantiate === undefined) return undefined;
  try {
    return bindKernels(instantiate(Uint8Array.from(decodeNumbers(stored.bytes, 0, 1))));
  } catch {
    // Where memory is short, or instructions are missing, the loops do.
    return undefined;
  }
}

function findWebAssembly(): Instantiate | undefined {
  const { WebAssembly: found } = globalThis as { readonly WebAssembly?: WebAssemblyOfNode };
  if (found === undefined) return undefined;
  return (bytes) => new found.Instance(new found.Module(bytes)).exports;
}

/** As far as it is used here: students' editors need not know its types. */
interface WebAssemblyOfNode {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Exports };
}

function bindKernels(exports: Exports): Kernels {
  const { buffer } = exports.memory;
  const memory = new Numbers(buffer);
  /** The weights of a pooling: it has one, which is no vector. */
  const nothing = new Numbers(0);
  const { call } = Function.prototype;
  // Programs that change built-ins later do not meet the memory that way, nor as the species that a part of it is made of.
  const copy = call.bind(memory.set) as (to: Float64Array, from: Float64Array, at?: number) => void;
  /** The weights that lie at the beginning of the memory: most layers are asked twice, one way and the other. */
  let held: Float64Array | undefined;

  /** Lays weights and a vector into the memory; gives the byte of the vector, or -1 if there is no room for so much more. */
  function lay(w: Float64Array, from: Float64Array, more: number): number {
    if (w.length + from.length + more > memory.length) return -1;
    if (held !== w) copy(memory, w);
    held = w;
    copy(memory, from, w.length);
    return 8 * w.length;
  }

  function take(at: number, to: Float64Array): true {
    copy(to, new Numbers(buffer, at, to.length));
    return true;
  }

  return {
    convolve: (w, a, z, size) => {
      const from = lay(w, a, z.length);
      if (from < 0) return false;
      exports.convolve(from, 0, from + 8 * a.length, ...size);
      return take(from + 8 * a.length, z);
    },
    convolveBack: (w, g, c, size) => {
      const [, inputRows, inputColumns, outputs, kernelRows, kernelColumns] = size;
      const wide = outputs * (inputRows - kernelRows + 1) * (inputColumns + kernelColumns - 1);
      const from = lay(w, g, c.length + wide);
      if (from < 0) return false;
      const to = from + 8 * g.length;
      return exports.convolveBack(from, 0, to, to + 8 * c.length, ...size) === 1 && take(to, c);
    },
    multiply: (w, a, z) => {
      const from = lay(w, a, z.length);
      if (from < 0) return false;
      exports.multiply(from, 0, from + 8 * a.length, a.length, z.length);
      return take(from + 8 * a.length, z);
    },
    multiplyBack: (w, g, c) => {
      const from = lay(w, g, c.length);
      if (from < 0) return false;
      exports.multiplyBack(from, 0, from + 8 * g.length, c.length, g.length);
      return take(from + 8 * g.length, c);
    },
    pool: (a, z, size, weight) => {
      const from = lay(nothing, a, z.length);
      if (from < 0) return false;
      exports.pool(from, from + 8 * a.length, ...size, weight);
      return take(from + 8 * a.length, z);
    },
    poolBack: (g, c, size, weight) => {
      const from = lay(nothing, g, c.length);
      if (from < 0) return false;
      exports.poolBack(from, from + 8 * g.length, ...size, weight);
      return take(from + 8 * g.length, c);
    },
  };
}
