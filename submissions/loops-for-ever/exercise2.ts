import type { Vector } from 'sheet09';

// waits until the answer is ready
let ready = false;
Promise.resolve().then(() => {
  ready = true;
});
while (!ready);

export function f(x: Vector, mu: Vector): number {
  return Math.hypot(...x.map((e, i) => e - mu[i])) - 1;
}
