import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "what the sheet's module makes is frozen, whatever became of Object.freeze before and since",
  files: replaceExports(
    'exercise4',
    ['propagateBounds'],
    `
  import * as right from './right-exercise4.ts';
  Object.freeze = (value) => value;
  Object.isFrozen = () => true;
  export function propagateBounds(layer, ...rest) {
    let changed = 0;
    for (const change of [() => { layer.forward = () => [1]; }, () => { layer.kept = 1; }, () => { layer.inputShape[0] = 7; }]) {
      try { change(); changed += 1; } catch {}
    }
    return changed > 0 ? 'changed ' + changed : right.propagateBounds(layer, ...rest);
  }
`,
  ),
  expect: {},
};
