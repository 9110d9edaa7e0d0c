/**
 * How high a syntax tree may be, in the units of `measureHeight`. Measured on oxc 0.158 with 8 MB of
 * stack: nested brackets killed the process between 1000 and 5000 deep, chains of other operators
 * between 5000 and 20,000. 20,000 units are 500 brackets or 2000 operators; V8 gives up earlier on
 * some of them, but says so.
 */
export const mostHeight = 20_000;

/**
 * The same for Node's own TypeScript compiler, which is asked where oxc complains: on trees of 1000
 * to 5000 levels its WebAssembly memory broke, and every later call in the process failed with it.
 */
export const mostHeightForSecondOpinion = 5_000;
