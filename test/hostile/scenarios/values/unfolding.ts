import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'shared parts that unfold to 10^12 leaves are read as far as they are worth and no further',
  files: replaceF(
    `let v = 'leaf'; for (let i = 0; i < 40; i++) v = [v, v]; export function f() { return v; }`,
  ),
  expect: {
    points: 20,
    lost: {
      f: [
        'wrong-shape: [[[[[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]], [[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]]], [[[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]], [[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]]]], [[[[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]], [[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]]], [[[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]], [[[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]], [[a value nested too deeply to read, a value nested too deeply to read], [a value nested too deeply to read, a value nested too deeply to read]]]]]]',
        'blocked',
      ],
    },
  },
};
