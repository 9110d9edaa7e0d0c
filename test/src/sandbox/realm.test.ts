import { describe, expect, test } from 'vitest';
import { ask, askAll, callTo, open, readValue, valueOf } from './open-session.ts';

describe('what student code finds', () => {
  test.each([
    'global',
    'fetch',
    'Buffer',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'Intl',
    'WeakRef',
    'FinalizationRegistry',
  ])('%s is not there', async (name) => {
    const session = await open(`export const kind = typeof (globalThis as any).${name};`);
    expect(await readValue(session, 'kind')).toBe('undefined');
  });

  test('what a left-over main asks for is there, and leads nowhere', async () => {
    const session = await open(`
      declare const process: any, require: any, module: any, performance: any, setTimeout: any;
      if (require.main === module) throw new Error('a main ran');
      if (process.argv[1] === import.meta.filename) throw new Error('a main ran');
      const begin = performance.now();
      const timer = setTimeout(() => { throw new Error('it fired'); }, 0);
      clearTimeout(timer);
      process.on('exit', () => { throw new Error('it ended'); });
      process.stdout.write('written');
      export const told = [process.argv.length, Object.keys(process.env).length, performance.now() > begin].join();
      export let imported = '';
      try { require('node:' + 'fs'); } catch (error) { imported = (error as Error).message; }
      export const end = () => process.exit(0);
    `);
    expect(await ask(session, callTo('end'))).toMatchObject({
      kind: 'threw',
      error: { message: expect.stringContaining('process.exit() was called') },
    });
    expect(await readValue(session, 'told')).toBe('0,0,true');
    expect(await readValue(session, 'imported')).toContain("Cannot import 'node:fs'");
    expect(await session.printed()).toBe('written');
  });

  test('buffers do not grow', async () => {
    const session = await open(`
      const buffer = new ArrayBuffer(8, { maxByteLength: 1 << 30 } as never) as any;
      export const kinds = [typeof buffer.resize, typeof buffer.transfer, buffer.byteLength].join();
      export const isBuffer = [buffer instanceof ArrayBuffer, buffer.constructor === ArrayBuffer, ArrayBuffer.isView(new Float64Array(2))].join();
      export const view = new Float64Array(new ArrayBuffer(16));
    `);
    expect(await readValue(session, 'kinds')).toBe('undefined,undefined,8');
    expect(await readValue(session, 'isBuffer')).toBe('true,true,true');
    expect(await readValue(session, 'view')).toEqual([0, 0]);
  });

  test('functions can be made from text', async () => {
    const session = await open(`
      export const made = (text: string) => new Function('x', text)(3);
      export const evaluated = (text: string) => eval(text);
    `);
    expect(await valueOf(session, 'made', 'return 2 * x')).toBe(6);
    expect(await valueOf(session, 'evaluated', '1 + 1')).toBe(2);
  });
});

describe('chance and time', () => {
  const source = `
    export const draw = () => [Math.random(), Math.random()];
    export const look = () => [Date.now(), new Date().getTime(), new Date(2020, 0).getFullYear()];
    export const kinds = () => [typeof Date(), new Date() instanceof Date, Date.name, new Date().constructor === Date, Date.UTC(1970, 0)].join();
  `;

  test('are the same in every sandbox', async () => {
    const asked = () =>
      open(source).then((session) => askAll(session, [callTo('draw'), callTo('look')]));
    expect(await asked()).toEqual(await asked());
  });

  test('follow the seed', async () => {
    const [one, other] = await Promise.all([open(source), open(source, { seed: 1 })]);
    expect(await valueOf(one, 'draw')).not.toEqual(await valueOf(other, 'draw'));
  });

  test('go on from call to call', async () => {
    const session = await open(source);
    expect(await valueOf(session, 'draw')).not.toEqual(await valueOf(session, 'draw'));
    const [now = 0, then = 0, year] = (await valueOf(session, 'look')) as number[];
    expect([then - now, year]).toEqual([1, 2020]);
  });

  test('look as they always do', async () => {
    expect(await valueOf(await open(source), 'kinds')).toBe('string,true,Date,true,0');
  });

  test('random numbers are spread over [0, 1)', async () => {
    const session = await open(`export const draws = Array.from({ length: 2000 }, Math.random);`);
    const draws = (await readValue(session, 'draws')) as number[];
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, x) => sum + x) / 2000).toBeCloseTo(0.5, 1);
  });
});

describe('what is printed', () => {
  test('is kept in order, from loading and from calls', async () => {
    const session = await open(`
      console.log('loaded', 1, [2, 3], { a: null });
      export function f() { console.error(new Error('no').message); console.info(undefined, null, 5n, Symbol('s'), () => 1); }
    `);
    await valueOf(session, 'f').catch(() => undefined);
    expect(await session.printed()).toBe(
      'loaded 1 [2,3] {"a":null}\nno\nundefined null 5 Symbol(s) () => 1\n',
    );
  });

  test('is cut', async () => {
    const session = await open(`for (let i = 0; i < 1e5; i++) console.log('x'.repeat(1000));`);
    expect((await session.printed()).length).toBe(4000);
  });

  test('survives a limit', async () => {
    const session = await open(`console.log('before'); export function f() { for (;;); }`);
    expect(await session.call({ calls: [callTo('f')] })).toMatchObject({ kind: 'exhausted' });
    await session.call({ calls: [callTo('f')] });
    expect(await session.printed()).not.toContain('undefined');
  });

  test('never fails, whatever it is', async () => {
    const session = await open(`
      const loop: any = {}; loop.self = loop;
      console.log(loop, { toJSON() { throw 1; } }, new Proxy({}, { get() { throw 1; } }), Object.create(null));
      console.table([1]); console.assert(true, 'not'); console.assert(false, 'shown'); console.time(); console.groupEnd();
      export const a = 1;
    `);
    expect(session.loaded.kind).toBe('loaded');
    expect(await session.printed()).toBe(
      '[unprintable] [unprintable] [unprintable] {}\n[1]\nAssertion failed: shown\n',
    );
  });
});

describe('structuredClone', () => {
  test('copies deeply, cycles and kinds included', async () => {
    const session = await open(`
      export function check() {
        const from: any = { a: [1, , 3], d: new Date(5), m: new Map([[1, { x: 2 }]]), s: new Set([1]), t: new Float64Array([1, 2]), b: new ArrayBuffer(2), r: /x/g, e: new RangeError('no') };
        from.self = from;
        const to = structuredClone(from);
        from.a[0] = 9; from.t[0] = 9; from.m.get(1).x = 9;
        return [to.self === to, to.a[0], 1 in to.a, to.d.getTime(), to.m.get(1).x, to.s.has(1), to.t[0], to.b.byteLength, to.r.flags, to.e.message].join();
      }
      export const refuses = () => { try { structuredClone(() => 1); return 'no'; } catch (error) { return (error as Error).message; } };
    `);
    expect(await valueOf(session, 'check')).toBe('true,1,false,5,2,true,1,2,g,no');
    expect(await valueOf(session, 'refuses')).toContain('could not be cloned');
  });
});
