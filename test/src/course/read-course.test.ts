import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkCourse, readCourse } from '../../../src/course/read-course.ts';
import { UsageError } from '../../../src/records/errors.ts';
import { sheet } from '../batch/small-sheet.ts';

const whole = {
  $schema: './course.schema.json',
  sheet: 'graders/sheet09/sheet.ts',
  seed: 42,
  zone: 'Europe/Berlin',
  deadline: '2026-01-12T23:59',
  late: { graceMinutes: 15, perStartedDay: { percent: 10, of: 'possible' }, cutOffDays: 5 },
  extensions: [{ person: 'Ada Lovelace', until: '2026-01-14T23:59', reason: 'ill' }],
  groups: [{ name: '7', members: ['Ada Lovelace', 'Grace Hopper'] }],
  bonus: { exercises: ['two'], most: 5.5 },
  rounding: { to: 0.5, how: 'up' },
  attempt: [{ person: 'Ada Lovelace', folder: 'ada-2' }],
  scale: [
    { from: 95, mark: '1.0' },
    { from: 0, mark: '5.0' },
  ],
  anonymous: true,
};

describe('a course file', () => {
  test('says all that there is to say', () => {
    expect(read(whole)).toEqual(whole);
  });

  test('that has a word twice, or is a folder, is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheetmark-course-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'course.json');
    writeFileSync(file, '{ "seed": 1, "late": { "graceMinutes": 1, "graceMinutes": 2 } }');
    expect(() => readCourse(file)).toThrow('/late/graceMinutes: is there twice; leave one of them');
    expect(() => readCourse(folder)).toThrow('cannot be read: it is a folder');
  });

  test('may say nothing, and need not be there', () => {
    expect(read({})).toEqual({});
    expect(readCourse('/nowhere/course.json')).toBeUndefined();
  });

  test.each<[string, object, string]>([
    ['an unknown word', { dedline: '' }, '/dedline: is not known here; known are $schema, sheet,'],
    [
      'two extensions of one person',
      {
        zone: 'UTC',
        deadline: '2026-01-12T23:59',
        extensions: ['Ada', ' ada'].map((person) => ({ person, until: '2026-01-14T23:59' })),
      },
      '/extensions/1/person: has an extension already',
    ],
    [
      'somebody in two groups',
      { groups: ['A', 'B'].map((name) => ({ name, members: ['Ada'] })) },
      '/groups/1/members/0: is in a group already',
    ],
    [
      'two attempts that count',
      { attempt: ['x', 'y'].map((folder) => ({ person: 'Ada', folder })) },
      '/attempt/1/person: has a chosen attempt already',
    ],
    [
      'an hour that clocks pass over',
      { zone: 'Europe/Berlin', deadline: '2026-03-29T02:30' },
      '/deadline: there is no 2026-03-29T02:30 by the clock of Europe/Berlin',
    ],
    ['no address', { questionsTo: 'staff' }, '/questionsTo: must be a mail address'],
    ['a wrong kind', { seed: 'x' }, '/seed: must be a whole number'],
    [
      'no moment',
      { ...whole, deadline: 'Monday' },
      '/deadline: must be a date and a time, as in 2026-01-12T23:59',
    ],
    [
      'a day that is not',
      { ...whole, deadline: '2026-02-30T23:59' },
      '/deadline: there is no 2026-02-30T23:59',
    ],
    [
      'no zone of this world',
      { ...whole, zone: 'Berlin' },
      '/zone: is no time zone; Europe/Berlin is one',
    ],
    [
      'a deadline by no clock',
      { deadline: '2026-01-12T23:59' },
      '/zone: is missing: by which clock',
    ],
    [
      'lateness without a deadline',
      { late: {} },
      '/deadline: is missing, and nothing is late without it',
    ],
    [
      'more than all',
      { ...whole, late: { perStartedDay: { percent: 101 } } },
      '/late/perStartedDay/percent: must be at most 100',
    ],
    [
      'a cost of nothing',
      { ...whole, late: { perStartedDay: {} } },
      '/late/perStartedDay: must say at least 1 thing',
    ],
    [
      'an extension of nobody',
      { ...whole, extensions: [{ until: '2026-01-14T23:59' }] },
      '/extensions/0/person: is missing',
    ],
    [
      'a wrong extension',
      { ...whole, extensions: [{ person: 'Ada', until: '2026-06-31T23:59' }] },
      '/extensions/0/until: there is no 2026-06-31T23:59',
    ],
    [
      'an odd rounding',
      { rounding: { to: 0.3 } },
      '/rounding/to: must be one of 1, 0.5, 0.25, 0.1, 0.01',
    ],
    [
      'a scale that goes up',
      {
        scale: [
          { from: 0, mark: '5.0' },
          { from: 50, mark: '1.0' },
        ],
      },
      '/scale/1/from: must be less than in the step before it',
    ],
    [
      'a scale with a hole',
      { scale: [{ from: 50, mark: '1.0' }] },
      '/scale/0/from: must be 0 in the last step',
    ],
    [
      'a long number',
      { bonus: { exercises: ['two'], most: 1.005 } },
      '/bonus/most: must have at most two decimals',
    ],
    ['an unknown attempt', { attempt: 'first' }, '/attempt: '],
  ])('is refused for %s', (_, course, problem) => {
    expect(() => read(course)).toThrow(problem);
    expect(() => read(course)).toThrow(UsageError);
  });

  test('is refused with all that is wrong, each in its place', () => {
    expect(() => read({ seed: 'x', anonymous: 1 })).toThrow(
      /course\.json:\n {2}\/seed: must be a whole number\n {2}\/anonymous: must be true or false$/,
    );
  });

  test('that is no JSON is refused with line and column', () => {
    expect(() => readText('{\n  "seed": 1,\n}')).toThrow(/course\.json, line 3, column 1: /);
  });

  test('must speak of exercises that there are', () => {
    checkCourse('course.json', { bonus: { exercises: ['two'] } }, sheet);
    expect(() => checkCourse('course.json', { bonus: { exercises: ['three'] } }, sheet)).toThrow(
      'course.json: /bonus/exercises/0: must be one of one, two',
    );
  });
});

function read(course: object) {
  return readText(JSON.stringify(course));
}

function readText(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-course-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'course.json');
  writeFileSync(file, text);
  return readCourse(file);
}
