import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import type { Compiled } from '../../../src/records/compiled.ts';
import { loadSheet } from '../../../src/sheet/load.ts';
import { open, valueOf } from './open-session.ts';

/** A module with `add` for two numbers, and a memory. */
const instance = `
  const bytes = Uint8Array.from(
    '0061736d0100000001070160027c7c017c03020100050401010101071002036164640000066d656d6f727902000a0901070020002001a00b'.match(/../g) ?? [],
    (digits) => parseInt(digits, 16),
  );
  const made = (import.meta as any).instantiate(bytes);
`;

/** What a program finds that starts from all that the sheet's module gives, and listens to whatever built-ins are handed. */
const search = `
  import * as sheet from 'sheet';

  const waiting: unknown[] = [sheet];
  const found = new Set<string>();
  const listen = (holder: any, name: string) => {
    const own = holder[name];
    const { apply } = Reflect;
    holder[name] = function (...args: unknown[]) {
      waiting.push(this, ...args);
      return apply(own, this, args);
    };
  };

  /** What is made of numbers from now on is seen, and so are the buffers that views are made of. */
  const replaceConstructors = () => {
    for (const name of ['Float64Array', 'Uint8Array']) {
      const own = (globalThis as any)[name];
      const { from } = own;
      const replaced: any = new Proxy(own, {
        construct(target, args) {
          const made = Reflect.construct(target, args);
          waiting.push(made, ...args);
          return made;
        },
      });
      (globalThis as any)[name] = replaced;
      own.prototype.constructor = { [Symbol.species]: replaced };
      replaced.from = (...args: any[]) => { waiting.push(...args); if (name === 'Uint8Array') found.add('bytes'); return Reflect.apply(from, own, args); };
    }
  };

  /** With built-ins that are replaced before anything of the module is used, or after. */
  export function search(isEarly: boolean): string {
    const use = () => {
      const { convolutionLayer } = sheet as any;
      if (convolutionLayer === undefined) return;
      const layer = convolutionLayer({ inputShape: [1, 9, 9], kernels: [[[[1, 2], [3, 4]]]] });
      const image = Array.from({ length: 81 }, (_, i) => i);
      waiting.push(layer, layer.withWeights((w: number) => w), layer.backward(layer.forward(image)));
    };
    if (!isEarly) use();
    replaceConstructors();
    for (const name of ['set', 'subarray', 'slice']) listen(Object.getPrototypeOf(Float64Array.prototype), name);
    for (const name of ['call', 'apply', 'bind']) listen(Function.prototype, name);
    (Error as any).prepareStackTrace = (_: unknown, sites: any[]) => {
      for (const site of sites) waiting.push(site.getThis(), site.getFunction());
      return String(sites.length);
    };
    // Somewhere on the first steps back from here, the stack ends inside of the module.
    let steps = 60;
    const dive = (): void => {
      try { dive(); } catch (error) { waiting.push((error as Error).stack); }
      if (steps-- > 0) use();
    };
    try { dive(); } catch (error) { waiting.push((error as Error).stack); }
    return walk();
  }

  function walk(): string {
    const seen = new Set<unknown>();
    while (waiting.length > 0) {
      const value = waiting.pop() as any;
      if (value === null || !/object|function/.test(typeof value) || seen.has(value)) continue;
      seen.add(value);
      const tag = Object.prototype.toString.call(value);
      if (/WebAssembly/.test(tag)) found.add(tag);
      if (ArrayBuffer.isView(value)) waiting.push(value.buffer);
      if (value instanceof ArrayBuffer && value.byteLength > 0 && value.byteLength % 65536 === 0) found.add('memory');
      // So are functions of an instance called.
      if (typeof value === 'function' && /^\\d+$/.test(value.name)) found.add('function');
      waiting.push(Object.getPrototypeOf(value));
      for (const [name, { get, set }] of Object.entries(Object.getOwnPropertyDescriptors(value)) as any[]) {
        waiting.push(get, set);
        try { waiting.push(value[name]); } catch {}
      }
    }
    return [seen.size > 100 ? 'much' : 'little', ...[...found].sort()].join(', ');
  }
`;

describe('the sheet’s own module may compute in WebAssembly', () => {
  test('which is handed to it alone', async () => {
    const sheet = compileSheet(
      `${instance} export const sum = (x: number, y: number) => made.add(x, y);`,
    );
    const session = await open(
      `
        import { sum } from 'sheet';
        export const ask = () => sum(2, 3);
        export const own = () => [typeof (import.meta as any).instantiate, typeof (globalThis as any).WebAssembly].join();
      `,
      { sheet: { specifier: 'sheet', compiled: sheet, isGiven: true } },
    );
    expect(await valueOf(session, 'ask')).toBe(5);
    expect(await valueOf(session, 'own')).toBe('undefined,undefined');
  });

  test('to which no way leads from what exercise sheet 9 gives to programs', async () => {
    const { module } = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
    expect(await find(module, false)).toBe('much');
    expect(await find(module, true)).toBe('much');
  });

  test('as a program would find where there was one', async () => {
    expect(await find(compileSheet(`${instance} export const { memory, add } = made;`))).toBe(
      'little, [object WebAssembly.Memory], function',
    );
    const listening = `${instance} const numbers = new Float64Array(made.memory.buffer); export const convolutionLayer = () => ({ withWeights() {}, forward() {}, backward() { numbers.set([1]); } });`;
    expect(await find(compileSheet(listening))).toBe('much, memory');
  });
});

async function find(compiled: Compiled, isEarly = false): Promise<unknown> {
  const session = await open(search, {
    sheet: { specifier: 'sheet', compiled, isGiven: true },
    limits: { secondsPerCall: 5, secondsPerCheck: 5, megabytes: 128, strikes: 2 },
  });
  return valueOf(session, 'search', isEarly);
}

function compileSheet(text: string): Compiled {
  return compileSubmission([{ path: 'index.ts', text }], [], 'sheet');
}
