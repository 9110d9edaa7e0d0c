import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'functions made from text without number cost their export only',
  files: replaceF(
    `export function f() { const made = []; for (let i = 0; ; i++) made.push(new Function('return ' + i)); }`,
  ),
  sheet: 'patient',
  isSlow: true,
  expect: { points: 20, lost: { f: ['exhausted: memory', 'blocked'] } },
};
