import { describe, expect, onTestFinished, test } from 'vitest';
import type { Call, Outcome } from '../../../src/records/session.ts';
import { createHome } from '../../../src/sandbox/isolate.ts';
import { ask, askAll, callTo, open, plain, readValue, valueOf } from './open-session.ts';

describe('a call', () => {
  test('gets arguments of its own', async () => {
    const session = await open(
      `export const f = (x: number[]) => { x.push(x.length); return x; };`,
    );
    const call = callTo('f', [7]);
    const outcomes = await askAll(session, [call, call]);
    expect(outcomes).toEqual([returned([7, 1]), returned([7, 1])]);
    expect(call).toEqual(callTo('f', [7]));
  });

  test('tells which arguments it changed where it is watched', async () => {
    const session = await open(`
      export const first = (x: number[]) => { x[0] = 5; };
      export const deep = (_: number, w: { rows: number[][] }) => { w.rows[1]!.pop(); };
      export const none = (x: number[], w: unknown) => { x[0] = x[0]!; };
      export const sort = (x: number[]) => x.sort();
      export const hide = (x: any) => { x.map = 1; };
    `);
    const watched = (name: string): Call => ({
      kind: 'call',
      path: [name],
      args: name === 'deep' ? [1, { rows: [[1], [2]] }] : [[3, 1], 4],
      watched: true,
    });
    const changed = (name: string) =>
      ask(session, watched(name)).then((outcome) =>
        outcome.kind === 'returned' ? outcome.changed : undefined,
      );
    expect(await changed('first')).toEqual([0]);
    expect(await changed('deep')).toEqual([1]);
    expect(await changed('none')).toEqual([]);
    expect(await changed('sort')).toEqual([0]);
    // It still reads as the data that it was made from.
    expect(await changed('hide')).toEqual([]);
    expect(await ask(session, callTo('first', [3, 1]))).toMatchObject({ changed: [] });
  });

  test.each([
    ['an isolate of its own', undefined],
    ['the isolate in use', createHome()],
  ])('begins anew in %s, chance too, and leaves what was there as it was', async (_, home) => {
    onTestFinished(() => home?.close());
    const program = `
      let count = 0;
      console.log('loaded');
      export const next = () => (globalThis.count = count += 1);
      export const seen = () => String(globalThis.count);
      export const chance = () => Math.random();
    `;
    const session = await open(program, { ...(home && { home }) });
    const anew = async (...calls: Call[]) => {
      const done = await session.callAnew(calls);
      return done.kind === 'done' ? done.outcomes : [];
    };
    expect(await askAll(session, [callTo('next', []), callTo('next', [])])).toHaveLength(2);
    expect(await anew(callTo('next', []))).toEqual([number(1)]);
    expect(await anew(callTo('next', []), callTo('next', []))).toEqual([number(1), number(2)]);
    expect(await anew(callTo('seen', []))).toMatchObject([{ value: { text: 'undefined' } }]);
    expect(await ask(session, callTo('next', []))).toEqual(number(3));
    expect(await ask(session, callTo('seen', []))).toMatchObject({ value: { text: '3' } });
    expect(await anew(callTo('chance', []))).toEqual(await anew(callTo('chance', [])));
    expect(await session.printed()).toBe('loaded\n');
  });

  test('keeps what was printed where a call that is made anew ends the isolate in use', async () => {
    const home = createHome();
    onTestFinished(() => home.close());
    const program = `console.log('loaded'); export const spin = () => { for (;;); };`;
    const session = await open(program, { home });
    const limit = { kind: 'exhausted', limit: 'time', at: 0 };
    expect(await session.callAnew([callTo('spin')])).toEqual(limit);
    expect(await session.printed()).toBe('loaded\n');
  });

  test('can be looked at again later in its batch', async () => {
    const session = await open(`
      const kept: number[] = [];
      export const f = (x: number) => { kept[0] = x; return kept; };
    `);
    const outcomes = await askAll(session, [
      callTo('f', 1),
      callTo('f', 2),
      { kind: 'recall', call: 0 },
    ]);
    expect(outcomes).toEqual([returned([1]), returned([2]), returned([2])]);
  });

  test('follows a path from the exports inwards, with the holder as `this`', async () => {
    const session = await open(`
      export const proof = { factor: 3, steps: [{ by: 'algebra', factor: 2, expression(g: { x: number }) { return this.factor * g.x; } }], start(g: { x: number }) { return this.factor * g.x; } };
    `);
    expect(await readValue(session, 'proof', 'steps', 0, 'by')).toBe('algebra');
    expect(await readValue(session, 'proof', 'steps', 'length')).toBe(1);
    const call = (...path: (string | number)[]): Call => ({ kind: 'call', path, args: [{ x: 5 }] });
    const outcomes = await askAll(session, [
      call('proof', 'start'),
      call('proof', 'steps', 0, 'expression'),
      call('proof', 'steps', 1, 'expression'),
    ]);
    expect(outcomes).toEqual([
      returned(15),
      returned(10),
      { kind: 'uncallable', value: { kind: 'other', text: 'undefined' } },
    ]);
  });

  test('tells what was thrown, and where', async () => {
    const session = await open(`
      class Refused extends Error { override name = 'Refused'; }
      export function f() {
        throw new Refused('no');
      }
      export const text = () => { throw 'only text'; };
      export const nothing = () => { throw undefined; };
    `);
    const [error, text, nothing] = await askAll(session, [
      callTo('f'),
      callTo('text'),
      callTo('nothing'),
    ]);
    expect(error).toEqual({
      kind: 'threw',
      error: { name: 'Refused', message: 'no', place: { file: 'main.ts', line: 4, column: 15 } },
    });
    expect(text).toEqual({ kind: 'threw', error: { name: '', message: 'only text' } });
    expect(nothing).toEqual({ kind: 'threw', error: { name: '', message: 'undefined' } });
  });

  test('out of stack is a throw like any other', async () => {
    const session = await open(`export const f = (): number => 1 + f(); export const g = () => 2;`);
    const outcomes = await askAll(session, [callTo('f'), callTo('g')]);
    expect(outcomes).toMatchObject([{ kind: 'threw', error: { name: 'RangeError' } }, returned(2)]);
  });

  test('means the same whatever built-ins were replaced', async () => {
    const session = await open(`
      Array.prototype.map = Array.prototype.join = Array.prototype.push = () => 'replaced' as never;
      JSON.parse = JSON.stringify = () => 'replaced' as never;
      Object.prototype.toString = Function.prototype.call = () => { throw 'replaced'; };
      Reflect.apply = Reflect.ownKeys = () => { throw 'replaced'; };
      Object.defineProperty(Object.prototype, 'value', { get: () => 7, configurable: true });
      export const f = (x: number[]) => [x[0]! + 1, 2];
    `);
    expect(await valueOf(session, 'f', [1])).toEqual([2, 2]);
  });
});

describe('an answer', () => {
  test.each<[string, unknown]>([
    ['-0', -0],
    ['NaN', NaN],
    ['-Infinity', -Infinity],
    ['5e-324', 5e-324],
    ['0.1 + 0.2', 0.1 + 0.2],
    ['[]', []],
    ['[-0, NaN, Infinity]', [0, NaN, Infinity]],
    ['new Float32Array([0.1])', [Math.fround(0.1)]],
    ['new Uint8ClampedArray([300])', [255]],
    ['new (class extends Array<number> {})(3).fill(1)', [1, 1, 1]],
    ["'text'", 'text'],
    ["[1, 'a', [2]]", [1, 'a', [2]]],
    ['({ a: 1, b: [2] })', { a: 1, b: [2] }],
  ])('reads as what it is: %s', async (code, value) => {
    const session = await open(`export const f = () => ${code};`);
    const answer = await valueOf(session, 'f');
    expect(code === '-0' ? (answer as number) + 0 : answer).toEqual(value === 0 ? 0 : value);
  });

  test.each<[string, string]>([
    ['undefined', 'undefined'],
    ['null', 'null'],
    ['true', 'true'],
    ['5n', '5n'],
    ['10n ** 100n', 'a very large bigint'],
    ["Symbol('s')", 'a symbol'],
    ['new Array(1e6).fill(0)', 'an array of 1000000 entries, too long to read'],
    ['new Float64Array(1e6)', 'a Float64Array of 1000000 numbers, too long to read'],
    ['new BigInt64Array(2)', 'a BigInt64Array, whose entries are no numbers'],
  ])('that is nothing to compare is described: %s', async (code, text) => {
    const session = await open(`export const f = () => ${code};`);
    expect(await valueOf(session, 'f')).toEqual({ kind: 'other', text });
  });

  test('is read without running any of its code', async () => {
    const session = await open(`
      let ran = 0;
      const count = () => { ran++; return 1; };
      export const f = () => ({ get a() { return count(); }, toJSON: count, valueOf: count, toString: count, [Symbol.iterator]: count, [Symbol.toPrimitive]: count });
      export const g = () => Object.defineProperty([1, 2], 1, { get: count });
      export const times = () => ran;
    `);
    const [record, list, times] = await askAll(session, [
      callTo('f'),
      callTo('g'),
      callTo('times'),
    ]);
    expect(record).toMatchObject({
      value: {
        kind: 'object',
        entries: expect.arrayContaining([['a', { kind: 'other', text: 'an accessor' }]]),
      },
    });
    expect(list).toMatchObject({
      value: { kind: 'list', items: [{ value: 1 }, { text: 'an accessor' }] },
    });
    expect(times).toEqual(returned(0));
  });

  test('that holds itself is read to some depth', async () => {
    const session = await open(`const a: unknown[] = [1]; a.push(a); export const f = () => a;`);
    const text = JSON.stringify(await valueOf(session, 'f'));
    expect(text).toContain('nested too deeply');
    expect(text.split('[').length).toBeLessThan(10);
  });
});

function returned(value: unknown) {
  return expect.objectContaining({
    kind: 'returned',
    value: expect.toSatisfy((told) => isLike(plain(told), value)),
  });
}

function isLike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function number(value: number): Outcome {
  return { kind: 'returned', value: { kind: 'number', value }, changed: [] };
}
