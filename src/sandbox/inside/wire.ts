/** What host and keeper share: nothing of it is ever handed to student code. */
export interface SharedMemory {
  /** Int32: what `wire` calls `at.…`. */
  readonly progress: SharedArrayBuffer;
  /** Float64: the answers of a batch, one behind the other. */
  readonly answers: SharedArrayBuffer;
}

/**
 * How answers are written down. An answer is a code and what it announces: a number; or the place of a form in `forms`,
 * a length and so many entries; or nothing, where the answer is told in words, which come apart in the same order.
 *
 * Before the answer of a watched call stands `arguments`, and then each of its arguments as it is after the call, told in
 * the same way and with codes of their own for what else JSON knows: a `list` announces its length, a `record` one value
 * for each key that the batch names, a `text` its length and so many character codes; `made` stands for what the sheet's
 * module made, in its place.
 */
export const wire = {
  at: { call: 0, printed: 1 },
  code: {
    inWords: -1,
    number: -2,
    arguments: -3,
    list: -4,
    record: -5,
    text: -6,
    yes: -7,
    no: -8,
    nothing: -9,
    made: -10,
    /** What no argument was made as. */
    odd: -11,
  },
  forms: [
    'Array',
    'Float64Array',
    'Float32Array',
    'Float16Array',
    'Int8Array',
    'Int16Array',
    'Int32Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Uint16Array',
    'Uint32Array',
  ],
} as const;

export type Wire = typeof wire;
