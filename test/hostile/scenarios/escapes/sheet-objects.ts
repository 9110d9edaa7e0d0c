import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "the sheet's own objects lead to the submission's own realm only",
  files: replaceExports(
    'exercise4',
    ['propagateBounds'],
    `
  import { model } from 'sheet09';
  import * as sheet from 'sheet09';
  const seen = new Set();
  const walk = (value) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || seen.size > 3000) return;
    seen.add(value);
    for (const key of Reflect.ownKeys(value).slice(0, 50)) { try { walk(value[key]); } catch {} }
    walk(Object.getPrototypeOf(value));
  };
  walk(model); walk(sheet);
  const foreign = [...seen].filter((value) => typeof value === 'function' && value !== Function.prototype && !(value instanceof Function));
  const reached = [...seen].filter((value) => typeof value === 'function').slice(0, 500).map((value) => { try { return value.constructor('return typeof process')(); } catch (error) { return error.name; } });
  export function propagateBounds() { return foreign.length + ' ' + [...new Set(reached)].join(); }
`,
  ),
  expect: { points: 20, lost: { propagateBounds: ["wrong-shape: '0 object'", 'blocked'] } },
};
