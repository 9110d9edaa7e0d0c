import { describe, expect, test } from 'vitest';
import { readMoodleFolder, shortenNames } from '../../../src/text/moodle-folder.ts';

describe('the name of a folder', () => {
  test('that Moodle gave says whose it is', () => {
    expect(readMoodleFolder('Lo_ve_12_assignsubmission_onlinetext')).toEqual({
      person: 'Lo_ve',
      participant: '12',
    });
    expect(readMoodleFolder('ada')).toBe(undefined);
  });

  test('is shortened to the person where nobody else has that name', () => {
    const names = ['Ada_1_assignsubmission_file_', 'Bo_2_assignsubmission_file_', 'group 7'];
    expect(shortenNames(names)).toEqual(['Ada', 'Bo', 'group 7']);
  });

  test.each([
    [['Ada_1_assignsubmission_file_', 'Ada_2_assignsubmission_file_']],
    [['Ada_1_assignsubmission_file_', 'Ada_1_assignsubmission_onlinetext_']],
    [['Ada_1_assignsubmission_file_', 'Ada']],
    [['_1_assignsubmission_file_', ' _2_assignsubmission_file_']],
  ])('stays as it is where it tells people apart: %j', (names) => {
    expect(shortenNames(names)).toEqual(names);
  });
});
