import { describe, expect, it } from 'vitest';
import { findFreeNames } from '../../../../src/kit/build/closure/free-names.ts';

describe('the free names of a function', () => {
  it.each([
    ['(x) => x + y', ['y']],
    ['({ x, mu: [m] }, n = z) => x + m + n', ['z']],
    ['function f(x) { return f(x.y) + y(x) }', ['y']],
    ['(a) => { const b = c; for (const d of a) e(b, d); }', ['c', 'e']],
    ['(x) => ({ x, y: z, [w]: 1 })', ['w', 'z']],
    ['(x) => x.map((y) => y * x[i])', ['i']],
    ['() => { try { g() } catch (h) { k(h) } }', ['g', 'k']],
    ['() => { function inner() { return later } return inner }', ['later']],
    ['(x) => `${x} ${label}`', ['label']],
    ['(...rest) => Math.max(...rest)', ['Math']],
  ])('%s', (source, names) => {
    expect([...findFreeNames(source)].sort()).toEqual(names);
  });

  it('are not looked for in what is no expression', () => {
    expect(() => findFreeNames('const x = 1;')).toThrow('not an expression');
  });
});
