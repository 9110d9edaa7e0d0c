import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'a name that Moodle made names the participant',
  folder: '=Eve, <b>_4711_assignsubmission_file_',
  expect: {},
};
