import { describe, expect, test } from 'vitest';
import { readPerson } from '../../../src/discover/person.ts';
import { sayApart } from '../../../src/text/people.ts';

describe('the name of a folder', () => {
  test('that Moodle gave says whose it is', () => {
    expect(readPerson('Lo_ve_12_assignsubmission_onlinetext')).toEqual({
      name: 'Lo_ve',
      source: 'moodle',
      participant: '12',
    });
    expect(readPerson('ada')).toEqual({ name: 'ada', source: 'folder' });
  });

  test('is shortened to the person where nobody else has that name', () => {
    const names = ['Ada_1_assignsubmission_file_', 'Bo_2_assignsubmission_file_', 'group 7'];
    expect(shorten(names)).toEqual(['Ada', 'Bo', 'group 7']);
  });

  test.each([
    [['Ada_1_assignsubmission_file_', 'Ada_2_assignsubmission_file_']],
    [['Ada_1_assignsubmission_file_', 'Ada_1_assignsubmission_onlinetext_']],
    [['Ada_1_assignsubmission_file_', 'Ada']],
    [['_1_assignsubmission_file_', ' _2_assignsubmission_file_']],
  ])('stays as it is where it tells people apart: %j', (names) => {
    expect(shorten(names)).toEqual(names);
  });
});

function shorten(names: readonly string[]): readonly string[] {
  return sayApart(names.map((name) => ({ name, person: readPerson(name) })));
}
