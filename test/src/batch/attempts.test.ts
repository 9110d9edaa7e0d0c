import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDesk } from '../../../src/course/desk.ts';
import {
  fates,
  gradeClass,
  layOut,
  makeFolder,
  readAll,
  makeSharedFolder,
  type Class,
} from './small-class.ts';

const early = '12345-67890 - Ada Lovelace - 5 January, 2026 203 PM';
const later = '12345-67890 - Ada Lovelace - 7 January, 2026 903 AM';

const cache = makeSharedFolder();

async function gradeWith(submissions: Class, course: object, out = makeFolder()) {
  const folder = layOut(submissions);
  writeFileSync(join(folder, 'course.json'), JSON.stringify(course));
  const batch = await gradeClass(folder, out, { desk: openDesk(folder), as: 'class', cache });
  const rows = batch.rows.map(({ id, name, points, state }) => [
    id,
    name,
    state.kind === 'graded' ? points.earned : 'no grade',
  ]);
  return { batch, rows, out, folder };
}

describe('of several attempts counts', () => {
  test('the last, if the course says nothing', async () => {
    const { rows } = await gradeWith({ [early]: fates.right, [later]: fates.wrong }, {});
    expect(rows).toEqual([['ada-lovelace', later, 5]]);
  });

  test('the best, of which everybody can see what the others earned', async () => {
    const { batch, rows, out, folder } = await gradeWith(
      { [early]: fates.right, [later]: fates.wrong },
      { attempt: 'best' },
    );
    expect(rows).toEqual([['ada-lovelace', early, 10]]);
    const told = `the best of 2 attempts counts, ${early}: ${early} (10), ${later} (5)`;
    expect(batch.attention).toMatchObject([{ kind: 'attempts', what: told }]);
    const before = readAll(out);
    const again = await gradeClass(folder, out, { desk: openDesk(folder), as: 'class', cache });
    expect(again.kept).toBe(2);
    expect(readAll(out)).toEqual(before);
  });

  test('the best, under the same id when it is another one', async () => {
    const { out } = await gradeWith({ [early]: fates.wrong }, { attempt: 'best' });
    const { rows, batch } = await gradeWith(
      { [early]: fates.wrong, [later]: fates.right },
      { attempt: 'best' },
      out,
    );
    expect(rows).toEqual([['ada-lovelace-attempt-2', later, 10]]);
    expect(batch.changes?.people).toMatchObject([
      { id: 'ada-lovelace-attempt-2', kind: 'rose', old: '5', new: '10', causes: ['code'] },
    ]);
  });

  test('the best with what being late costs', async () => {
    const { rows, batch } = await gradeWith(
      { [early]: fates.wrong, [later]: fates.right },
      {
        attempt: 'best',
        zone: 'Europe/Berlin',
        deadline: '2026-01-06T12:00',
        late: { perStartedDay: { points: 7 } },
      },
    );
    expect(rows).toEqual([['ada-lovelace', early, 5]]);
    expect(batch.attention[0]?.what).toContain(`${early} (5), ${later} (3)`);
  });

  test('the one that was chosen, and none where it is not there', async () => {
    const class1 = { [early]: fates.right, [later]: fates.wrong };
    const choose = (folder: string) => ({ attempt: [{ person: 'Ada Lovelace', folder }] });
    expect((await gradeWith(class1, choose(early))).rows).toEqual([['ada-lovelace', early, 10]]);
    const lost = await gradeWith(class1, choose('elsewhere'));
    expect(lost.rows).toMatchObject([['ada-lovelace', early, 'no grade']]);
    expect(lost.batch.attention[0]?.reason).toContain('elsewhere, is not there; there is');
  });
});

describe('a group', () => {
  const groups = [{ name: 'Team 1', members: ['Ada', 'Bob', '103'] }];

  test('is graded once, and everybody in it gets the points', async () => {
    const { out, rows } = await gradeWith(
      { Ada: fates.right, Bob: fates.right, Eve: fates.wrong },
      { groups },
    );
    expect(rows).toEqual([
      ['ada', 'Ada', 10],
      ['eve', 'Eve', 5],
    ]);
    const { 'grades.csv': table = '', 'index.html': page = '' } = readAll(out);
    const lines = table.split('\r\n').slice(1, -1);
    const cells = lines.map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
    expect(cells.map((row) => [row[0], row[1], row[2], row[8]])).toEqual([
      ['', 'Ada', 'Team 1', '10'],
      ['', 'Bob', 'Team 1', '10'],
      ['103', '103', 'Team 1', '10'],
      ['', 'Eve', '', '5'],
    ]);
    expect(page.match(/<tr id="row-\d+"/g)).toHaveLength(4);
    expect(page).toContain('<bdi>Bob</bdi></a> <span class="about"><bdi>Team 1</bdi>');
  });

  test('that hands in different things has no grade until one is chosen', async () => {
    const different = { Ada: fates.right, Bob: fates.wrong };
    const open = await gradeWith(different, { groups });
    expect(open.rows).toMatchObject([[expect.anything(), expect.anything(), 'no grade']]);
    expect(open.batch.attention[0]).toMatchObject({
      kind: 'not-gradable',
      todo: expect.stringContaining('attempt in course.json') as unknown,
    });
    const attempt = [{ person: 'Team 1', folder: 'Ada' }];
    expect((await gradeWith(different, { groups, attempt })).rows).toEqual([['ada', 'Ada', 10]]);
  });

  test('that somebody else signed is told', async () => {
    const text = JSON.stringify({ authors: [{ name: 'Ada' }, { name: 'Zoe' }] });
    const named = [{ name: 'Team 1', members: ['Ada', 'Bob'] }];
    const signed = { Ada: { ...fates.right, 'submission.json': text } };
    const { batch } = await gradeWith(signed, { groups: named });
    expect(batch.attention).toMatchObject([{ kind: 'contradiction', person: 'Ada' }]);
  });

  test('of the platform goes before one of the course, which is told', async () => {
    const team = 'Group 7_71_assignsubmission_file_';
    const others = 'Group 8_72_assignsubmission_file_';
    const { batch, rows } = await gradeWith(
      { [team]: fates.right, [others]: fates.wrong },
      { groups: [{ name: 'Mine', members: ['Group 7', 'Group 8'] }] },
    );
    expect(rows).toHaveLength(2);
    expect(batch.attention.filter(({ kind }) => kind === 'contradiction')).toHaveLength(2);
  });
});

test('who is marked as late without a time is told, and loses nothing', async () => {
  const { batch, rows } = await gradeWith(
    {
      [early]: fates.right,
      team_7: fates.right,
    },
    { zone: 'UTC', deadline: '2026-01-04T12:00', late: { perStartedDay: { points: 1 } } },
  );
  expect(rows.map(([, , points]) => points)).toEqual([10, 10]);
  expect(batch.rows.map(({ grade }) => grade?.points)).toEqual(['8', '10']);
  expect(batch.attention.filter(({ kind }) => kind === 'no-time')).toMatchObject([
    { person: 'team 7', reason: 'its name does not say so' },
  ]);
});
