import { replaceF } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'specifiers that are made up while running lead nowhere',
  files: replaceF(`
  const found = [];
  for (const specifier of ['fs', 'node:fs', '/etc/passwd', '../../../package.json', 'file:///etc/passwd', 'data:text/javascript,export default 1', 'isolated-vm', './exercise1.ts', '\\0sheet09/model.ts', 'sheetmark:keeper', { toString: () => './exercise1.ts' }])
    found.push(await import(specifier).then(() => 'open', () => 'shut'));
  export function f() { return found.join(); }
`),
  expect: {
    points: 20,
    lost: {
      f: ["wrong-shape: 'shut,shut,shut,shut,shut,shut,shut,shut,shut,shut,shut'", 'blocked'],
    },
  },
};
