import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a program that tampers with the sheet's module changes its own answers only",
  files: replaceExports(
    'exercise4',
    ['propagateBounds'],
    `
  import * as sheet from 'sheet09';
  let changed = 0;
  const change = (target) => { try { target.forward = () => [1]; changed += 1; } catch {} };
  change(sheet); change(sheet.model);
  for (const layer of sheet.model) change(layer);
  export function propagateBounds() { return 'changed ' + changed; }
`,
  ),
  expect: { points: 20, lost: { propagateBounds: ["wrong-shape: 'changed 0'", 'blocked'] } },
};
