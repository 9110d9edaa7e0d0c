import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "comments that TypeScript's compiler follows are not followed",
  files: replaceF(
    `/// <reference path="/dev/zero" />\n/// <reference types="node" />\n// @ts-check\nexport { f } from './right-exercise2.ts';`,
  ),
  expect: {},
};
