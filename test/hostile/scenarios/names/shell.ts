import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: "a folder's name runs nothing",
  folder: '$(touch pwned); `id` && rm -rf * | cat > x',
  expect: {},
};
