import { describe, expect, test } from 'vitest';
import type { Call } from '../../../src/records/session.ts';
import { compileEagerly } from '../../../src/sandbox/node-flags.ts';
import { edgeCode } from '../../hostile/edge.ts';
import { askAll, callTo, open, valueOf } from './open-session.ts';

// As workers do: what is compiled late needs more of the stack at its first call.
compileEagerly();

/** What student code can call that is not V8's alone. */
const actions: Readonly<Record<string, string>> = {
  'console.log': `console.log('x')`,
  'console.log of an object': `console.log({ x: [1] }, new Error('x'))`,
  'console.table': `console.table([1])`,
  'console.assert': `console.assert(false, 'x')`,
  'console.time': `console.time()`,
  structuredClone: `structuredClone({ a: [new Map([[1, new Set([2])]]), new Date(0), /x/] })`,
  Date: `new Date().getTime() + Date.now() + Date().length`,
  'Math.random': `Math.random()`,
  ArrayBuffer: `new ArrayBuffer(8).slice(0)`,
  'an export': `other.value + other.double(2)`,
  'a namespace': `Object.keys(other).length + Object.getOwnPropertyDescriptor(other, 'value')`,
  'import()': `void import('./other.ts').catch(() => 1)`,
  'import() of nothing': `void import('./missing' + '.ts').catch(() => 1)`,
  'import() from text': `void (0, eval)('import("./other.ts")').catch((error: unknown) => { caught[caught.length] = error; })`,
  'an async generator': `void (async () => { for await (const entry of [Promise.reject(new Error('x'))]) console.log(entry); })().catch((error: unknown) => { caught[caught.length] = error; })`,
  'import.meta': `import.meta.url + import.meta.filename`,
  "the sheet's module": `sheet.makeScale(2).apply(3)`,
  'a stack': `String(new Error('x').stack)`,
  'a promise': `void Promise.reject(new Error('x')).catch(() => 1)`,
  'a promise that nobody handles': `void Promise.reject(new Error('x'))`,
  'process.stdout.write': `process.stdout.write('x'); process.hrtime.bigint(); process.on('exit', () => 1)`,
  'timers and microtasks': `setTimeout(() => 1); queueMicrotask(() => console.log('x')); process.nextTick(() => 1)`,
  'require of nothing': `try { (globalThis as any).require('fs'); } catch {}`,
  'code from text': `new Function('return 1')() + eval('1')`,
};

const limits = { secondsPerCall: 20, secondsPerCheck: 60, megabytes: 64, strikes: 1 };

const tools = `
  import * as other from './other.ts';
  import * as sheet from 'sheet';
  ${edgeCode}
  export const tell = () => [foreign().length, caught.length, levels];
`;

const files = (code: string) => ({
  'main.ts': `${tools}\n${code}`,
  'other.ts': `export let value = 1; export const double = (x: number) => 2 * x;`,
});

describe('at the end of the stack, every error is of the realm of student code', () => {
  test.each(Object.entries(actions))(
    '%s, while a file is loaded and in a call',
    async (_, code) => {
      const session = await open(
        files(
          `const action = () => { ${code}; }; edge(action); export const f = () => edge(action);`,
        ),
        { limits },
      );
      await askAll(session, [callTo('f')]);
      const [found, tried, levels] = (await valueOf(session, 'tell')) as number[];
      expect(found).toBe(0);
      expect(levels).toBeGreaterThan(20);
      // An edge that nothing falls from is none.
      expect(tried).toBeGreaterThan(30);
    },
  );

  /** Where the keeper's own reading leads into student code. */
  const ways: Readonly<Record<string, string>> = {
    'a trap of an answer': `export const f = () => new Proxy([1, 2], { getOwnPropertyDescriptor(target, key) { run(); return Reflect.getOwnPropertyDescriptor(target, key); }, ownKeys(target) { run(); return Reflect.ownKeys(target); }, getPrototypeOf(target) { run(); return null; } });`,
    'a trap that is one': `const trap = new Proxy(() => undefined, { apply(target, self, list) { run(); leaked(list); return undefined; } }); export const f = () => new Proxy([1, 2], { get: trap, getOwnPropertyDescriptor: trap, ownKeys: trap, getPrototypeOf: trap, has: trap });`,
    'an accessor among the arguments': `export const f = (x: number[]) => { Object.defineProperty(x, 0, { get() { run(); return 1; } }); return 1; };`,
    'a trap among the arguments': `export const f = (_: number[], w: number[][]) => { w[0] = new Proxy([1], { get(target, key) { run(); return Reflect.get(target, key); } }); return 1; };`,
    'an accessor of a message': `export const f = () => { throw Object.defineProperty(new Error('x'), 'stack', { get() { run(); return ''; } }); };`,
    'a trap of what is thrown': `export const f = () => { throw new Proxy(new Error('x'), { getOwnPropertyDescriptor(target, key) { run(); return Reflect.getOwnPropertyDescriptor(target, key); } }); };`,
    'Error.prepareStackTrace': `Error.prepareStackTrace = (error, sites) => { run(); for (const site of sites as any[]) { leaked(site); leaked(site.getFunction()); leaked(site.getThis()); } return ''; }; export const f = () => { throw new Error('x'); };`,
    'a function with traps': `export const f = new Proxy((x: number[]) => 1, { apply(target, self, list) { run(); leaked(list); leaked(self); return 1; } });`,
    'a rejected promise': `export const f = () => { void Promise.reject({ get message() { run(); return 'x'; }, get stack() { run(); return 'x'; } }); return 1; };`,
    'a setter of every object': `for (const key of ['0', '1', 'length', 'kind', 'value', 'text', 'numbers']) Object.defineProperty(Object.prototype, key, { __proto__: null, configurable: true, set(value) { leaked(this); leaked(value); Object.defineProperty(this, key, { __proto__: null, value, writable: true, configurable: true, enumerable: true }); } } as never); export const f = () => { run(); return [1, 'x', { a: 1 }]; };`,
  };

  test.each(Object.entries(ways))('%s', async (_, code) => {
    const session = await open(
      files(`
        const found = new Set<unknown>();
        const leaked = (value: unknown) => { if ((typeof value === 'object' && value !== null) || typeof value === 'function') found.add(value); };
        let runs = 0;
        const run = () => { if (runs++ > 2) return; edge(() => console.log('x')); };
        export const leaks = () => [[...found].filter((value) => rootOf(value) !== Object.prototype).length, runs];
        ${code}
      `),
      { limits },
    );
    const call: Call = {
      kind: 'call',
      path: ['f'],
      args: [
        [1, 2],
        [[3], [4]],
      ],
      watched: true,
    };
    await session.call({ calls: [call, { kind: 'recall', call: 0 }] });
    expect(await valueOf(session, 'tell')).toMatchObject({ 0: 0 });
    const [leaks, runs] = (await valueOf(session, 'leaks')) as number[];
    expect(leaks).toBe(0);
    expect(runs).toBeGreaterThan(0);
  });
});
