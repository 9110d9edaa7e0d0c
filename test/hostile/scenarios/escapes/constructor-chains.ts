import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "functions made from text see the submission's own realm only",
  files: replaceF(`
  const reach = (value) => { try { return value.constructor.constructor('return typeof process + typeof require + (globalThis === this)')(); } catch (error) { return error.name; } };
  const world = globalThis;
  export function f(x, mu) {
    const things = [x, mu, arguments, console, console.log, structuredClone, Date, new Date(), Math, JSON, import.meta, (async () => {}), function* () {}, new Error('x'), Symbol.iterator, structuredClone({ a: 1 })];
    return [...new Set(things.map(reach))].join(' ') + (Function('return this')() === world);
  }
`),
  expect: { points: 20, lost: { f: ["wrong-shape: 'objectundefinedtruetrue'", 'blocked'] } },
};
