import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'the realm of a submission holds what ECMAScript defines, console, structuredClone and what a left-over main asks for, less what is not deterministic',
  files: replaceF(`
  const names = Object.getOwnPropertyNames(globalThis).sort();
  export function f() { return [0, 20, 40, 60].map((from) => names.slice(from, from + 20).join(' ')); }
`),
  expect: {
    points: 20,
    lost: {
      f: [
        "wrong-shape: ['AggregateError Array ArrayBuffer AsyncDisposableStack BigInt BigInt64Array BigUint64Array Boolean DataView Date DisposableStack Error EvalError Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array', 'Int8Array Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set String SuppressedError Symbol SyntaxError TypeError', 'URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet clearImmediate clearInterval clearTimeout console decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval globalThis isFinite isNaN', 'parseFloat parseInt performance process queueMicrotask setImmediate setInterval setTimeout structuredClone undefined unescape']",
        'blocked',
      ],
    },
  },
};
