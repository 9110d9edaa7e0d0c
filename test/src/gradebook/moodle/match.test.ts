import { describe, expect, test } from 'vitest';
import { matchHandIns } from '../../../../src/gradebook/moodle/match.ts';
import { readWorksheet } from '../../../../src/gradebook/moodle/worksheet.ts';

const worksheet = readWorksheet(
  Buffer.from(
    [
      'Identifier,Full name,Status,Grade,Maximum grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments',
      ...['101,Ada Lovelace', '102,Grace Hopper', '103,Alan Turing', '104,Alan Turing'].map(
        (person) => `Participant ${person},Submitted for grading,,10.00,Yes,-,-,`,
      ),
    ].join('\n'),
  ),
  'Grades.csv',
);

const handIn = (members: readonly { name: string; participant?: string }[]) => ({
  id: 'ada',
  name: 'Ada Lovelace',
  number: '101',
  members,
  outcome: { kind: 'not-yet' } as const,
});

describe('a group of the course', () => {
  test('is all its members, by their numbers or by names that nobody else has', () => {
    const members = [
      { name: 'Ada Lovelace', participant: '101' },
      { name: 'grace hopper' },
      { name: '103', participant: '103' },
    ];
    const { of, strangers } = matchHandIns(worksheet, [handIn(members)]);
    expect([...of.keys()].sort()).toEqual(['101', '102', '103']);
    expect(strangers).toEqual([]);
  });

  test('leaves out whose name two have, or nobody', () => {
    const { of } = matchHandIns(worksheet, [
      handIn([{ name: 'Alan Turing' }, { name: 'Nobody' }, { name: '' }]),
    ]);
    expect([...of.keys()]).toEqual(['101']);
  });
});
