import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { HandIn } from '../../../../src/gradebook/hand-in.ts';
import { writeComment } from '../../../../src/gradebook/moodle/comment.ts';
import { prepareUploads } from '../../../../src/gradebook/moodle/uploads.ts';
import { readWorksheet } from '../../../../src/gradebook/moodle/worksheet.ts';
import { zipFiles } from '../../../../src/kit/zip.ts';
import { downloadedAt, makeSite } from '../../../moodle/class.ts';
import { exportWorksheet } from '../../../moodle/export.ts';
import { importFeedback } from '../../../moodle/import-feedback.ts';
import { importWorksheet, type Imported } from '../../../moodle/import-worksheet.ts';
import type { Person, Site } from '../../../moodle/site.ts';

const now = downloadedAt + 3600;
const notes = ['"really" \\ <b> & O\'Brien', 'Jürgen: −5 = x'];

describe.each(['en', 'de'] as const)('a worksheet in %s', (language) => {
  test.each(['3.9', '4.1', 'newest'] as const)('goes back into Moodle %s', (version) => {
    const site = makeSite({ language, version });
    const { imported, gradesOnly, feedback, texts } = roundTrip(site, gradeAll(site));
    const zeros = version === 'newest' ? 1 : 0;
    expect(imported).toEqual({ kind: 'imported', grades: 10 - zeros, comments: 10 });
    expect(gradesOnly).toEqual({ kind: 'imported', grades: 1, comments: 0 });
    expect(pointsOf(site)).toEqual({
      101: 100,
      102: 87.5,
      103: 50,
      104: 50,
      105: 50,
      106: 50,
      ...(version !== 'newest' && { 108: 0 }),
      110: 50,
      111: 50,
      112: 50,
      114: 50,
      116: 12,
    });
    expect(feedback).toEqual({ added: 11, dropped: [] });
    expect(texts.get('README.txt')).toContain(
      language === 'de' ? '10 x "Bewertung' : '10 x "Set grade',
    );
  });
});

test('whoever handed in nothing, is not gradable or locked gets no grade, no comment and no file', () => {
  const site = makeSite();
  roundTrip(site, gradeAll(site));
  for (const id of [107, 109, 113]) {
    expect(find(site, id).grade).toBeUndefined();
    expect(find(site, id).comment).toBeUndefined();
    expect(find(site, id).feedback).toBeUndefined();
  }
  // It stood there before.
  expect(find(site, 116).grade).toEqual({ points: 12, changed: downloadedAt - 86_400 });
});

test("a person's comment stays as it is, and the grade is written all the same", () => {
  const site = makeSite();
  const before = find(site, 110).comment;
  roundTrip(site, gradeAll(site));
  expect(find(site, 110).comment).toBe(before);
  expect(find(site, 110).grade?.points).toBe(50);
});

test('a comment of ours is replaced by the next run, and kept once somebody has added to it', () => {
  const site = makeSite();
  roundTrip(site, gradeAll(site));
  find(site, 101).comment += '<p>Well done.</p>';
  const added = find(site, 101).comment;
  const other = ['another result'];
  const handIns = gradeAll(site).map((each) => withNotes(each, other));
  const { imported } = roundTrip(site, handIns, now + 7200);
  expect(imported).toMatchObject({ comments: 9 });
  expect(find(site, 101).comment).toBe(added);
  expect(find(site, 102).comment).toBe(writeComment(['87.5 of 100 points', ...other]));
});

test('a second run has nothing to upload', () => {
  const site = makeSite({ language: 'de' });
  roundTrip(site, gradeAll(site));
  const { imported, gradesOnly } = roundTrip(site, gradeAll(site), now + 7200);
  expect([imported, gradesOnly]).toEqual([undefined, undefined]);
});

test('what somebody graded after the download stays, in German too', () => {
  const site = makeSite({ language: 'de' });
  const meanwhile = { points: 1, changed: downloadedAt + 600 };
  roundTrip(site, gradeAll(site), now, () => {
    find(site, 101).grade = meanwhile;
  });
  expect(find(site, 101).grade?.points).toBe(1);
});

test('grades that stand in Moodle already are overwritten under a German teacher without ticking a box', () => {
  const site = makeSite({ language: 'de', comments: false });
  for (const person of site.people)
    if (person.files) person.grade = { points: 1, changed: now - 7200 };
  const { imported } = roundTrip(site, gradeAll(site));
  expect(imported).toEqual({ kind: 'imported', grades: 11, comments: 0 });
});

test('teams: every member gets the grade of the team, and nobody the one of its number', () => {
  const team = { name: 'Gruppe: 7 "A"', id: 102 };
  const site = makeSite({ inTeams: true, comments: true });
  const people = site.people.map((person, index) => (index < 3 ? { ...person, team } : person));
  const teams = { ...site, people };
  const { imported } = roundTrip(teams, [
    graded({ id: 'team', name: 'Gruppe 7 A', number: '102' }, 70),
    graded({ id: 'rest', name: 'Standard-Gruppe' }, 30),
  ]);
  expect(imported.kind).toBe('imported');
  expect([101, 102, 103].map((id) => find(teams, id).grade?.points)).toEqual([70, 70, 70]);
  expect(find(teams, 104).grade?.points).toBe(30);
  expect([...(find(teams, 103).feedback?.keys() ?? [])]).toEqual(['feedback.html']);
});

test('without the column of groups, a team takes no participant for its own', () => {
  const site = makeSite();
  const { plan } = roundTrip(site, [graded({ id: 'team', name: 'Gruppe 7', number: '102' }, 70)]);
  expect(pointsOf(site)).toEqual({ 110: 40, 116: 12 });
  expect(plan.strangers).toMatchObject([{ reason: { kind: 'other-name', name: 'Jürgen Groß' } }]);
});

test('blind marking works by number', () => {
  const site = makeSite({ isBlind: true, language: 'de' });
  const { feedback } = roundTrip(
    site,
    gradeAll(site).map((each) => ({ ...each, name: 'Teilnehmerin' })),
  );
  expect(find(site, 102).grade?.points).toBe(87.5);
  expect(feedback).toEqual({ added: 11, dropped: [] });
});

test('two submissions of one participant give no grade', () => {
  const site = makeSite();
  const twice = ['one', 'two'].map((id) => graded({ id, name: 'Ada Lovelace', number: '101' }, 9));
  const { plan } = roundTrip(site, twice);
  expect(find(site, 101).grade).toBeUndefined();
  expect(plan.strangers.map(({ reason }) => reason.kind)).toEqual(['several', 'several']);
});

test('a worksheet that a German Excel has saved goes back the same', () => {
  const [plain, excel] = [makeSite({ language: 'de' }), makeSite({ language: 'de' })];
  const sheet = Buffer.from(exportWorksheet(plain))
    .toString()
    .replace('\uFEFF', '')
    .replaceAll('陳大文', 'Chen');
  const cells = readWorksheet(strToU8(sheet), 'w.csv').table;
  const saved = [cells.header, ...cells.rows]
    .map(
      (row) =>
        `${row.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';')}\r\n`,
    )
    .join('');
  const handIns = gradeAll(plain).map((each) =>
    each.number === '104' ? { ...each, name: 'Chen' } : each,
  );
  const [a, b] = [sheet, saved].map((text) =>
    prepareUploads(
      readWorksheet(text === sheet ? strToU8(text) : Buffer.from(text, 'latin1'), 'w.csv'),
      handIns,
      new Date(downloadedAt * 1000),
    ),
  );
  expect(b?.texts).toEqual(a?.texts);
  expect(
    importWorksheet(strToU8(b?.texts.get('worksheet.csv') ?? ''), excel, { now }),
  ).toMatchObject({ grades: 10 });
});

test('the other cells are what they were', () => {
  const site = makeSite();
  const bytes = exportWorksheet(site);
  const { texts } = prepareUploads(
    readWorksheet(bytes, 'w.csv'),
    gradeAll(site),
    new Date(downloadedAt * 1000),
  );
  const old = readWorksheet(bytes, 'w.csv').table;
  const written = readWorksheet(strToU8(texts.get('worksheet.csv') ?? ''), 'w.csv').table;
  expect(written.header).toEqual(old.header);
  const own = ['Grade', 'Last modified (grade)', 'Feedback comments'].map((name) =>
    old.header.indexOf(name),
  );
  const others = (row: readonly string[]) => row.filter((_, index) => !own.includes(index));
  for (const row of written.rows) {
    const was = old.rows.find(([id]) => id === row[0]) ?? [];
    // Moodle reads a backslash before a quote as its own sign.
    expect(others(row)).toEqual(others(was).map((cell) => cell.replace(/\\(?="|$)/g, '\\ ')));
  }
  expect(others(written.rows[0] ?? [])).toEqual(others(old.rows[0] ?? []));
});

test('whatever stands in the other cells, Moodle reads every row', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('"', '\\', ',', ';', '\n', '\r', '\t', ' ', "'", 'a', 'ü', '=', '陳'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(nasty, nasty, (name, typed) => {
      const site = makeSite();
      const people = site.people.map((person) =>
        person.id === 102 ? { ...person, name: `x${name}`, typed } : person,
      );
      const changed = { ...site, people };
      const { imported } = roundTrip(changed, gradeAll(changed));
      expect(imported).toEqual({ kind: 'imported', grades: 10, comments: 10 });
    }),
  );
});

/** Down from Moodle, through the grade book and up again: all that the teacher does. */
function roundTrip(site: Site, handIns: readonly HandIn[], at = now, meanwhile = () => {}) {
  const sheet = readWorksheet(exportWorksheet(site), 'Grades.csv');
  const uploads = prepareUploads(sheet, handIns, new Date((at - 3600) * 1000));
  meanwhile();
  const upload = (name: string): Imported | undefined => {
    const text = uploads.texts.get(name);
    return text === undefined ? undefined : importWorksheet(strToU8(text), site, { now: at });
  };
  const imported = upload('worksheet.csv');
  const gradesOnly = upload('worksheet-grades-only.csv');
  const files = new Map([...uploads.feedback].map(([path, id]) => [path, `<p>${id}</p>`]));
  const feedback = importFeedback(zipFiles(files), site, at + 60);
  return { ...uploads, imported: imported as Imported, gradesOnly, feedback };
}

/** What grading would make of everybody who has handed in. */
function gradeAll(site: Site): readonly HandIn[] {
  const points: Readonly<Record<number, number>> = { 101: 100, 102: 87.5, 108: 0 };
  return site.people
    .filter(({ files, isElsewhere }) => files !== undefined && isElsewhere !== true)
    .map(({ id, name }) => {
      const handIn = {
        id: `s${id}`,
        name: name.replaceAll(/[&<>"`|':\\/]/g, ''),
        number: String(id),
      };
      return id === 113
        ? { ...handIn, outcome: { kind: 'not-gradable', reason: 'two files' } }
        : graded(handIn, points[id] ?? 50);
    });
}

function graded(handIn: Omit<HandIn, 'outcome'>, points: number): HandIn {
  return {
    ...handIn,
    outcome: { kind: 'graded', mark: { points, possible: 100, parts: [], losses: [], notes } },
  };
}

function withNotes(handIn: HandIn, told: readonly string[]): HandIn {
  const { outcome } = handIn;
  if (outcome.kind !== 'graded') return handIn;
  return { ...handIn, outcome: { ...outcome, mark: { ...outcome.mark, notes: told } } };
}

function pointsOf({ people }: Site): Readonly<Record<number, number>> {
  return Object.fromEntries(
    people.flatMap(({ id, grade }) => (grade?.points === undefined ? [] : [[id, grade.points]])),
  );
}

function find({ people }: Site, id: number): Person {
  const person = people.find((each) => each.id === id);
  if (person === undefined) throw new Error(`Nobody is ${id}.`);
  return person;
}
