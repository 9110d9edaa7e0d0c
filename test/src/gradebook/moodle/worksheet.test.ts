import { describe, expect, test } from 'vitest';
import { checkPoints } from '../../../../src/gradebook/moodle/check-points.ts';
import { readWorksheet } from '../../../../src/gradebook/moodle/worksheet.ts';
import { UsageError } from '../../../../src/records/errors.ts';
import { makeSite } from '../../../moodle/class.ts';
import { exportWorksheet } from '../../../moodle/export.ts';

const header = 'Identifier,Full name,Grade,Maximum grade,Last modified (grade)';

describe('a worksheet', () => {
  test.each([
    ['commas', `${header}\nParticipant 7,Ada,,100.00,-\n`],
    ['semicolons', `${header}\nParticipant 7,Ada,,100.00,-\n`.replaceAll(',', ';')],
    ['tabs', `${header}\nParticipant 7,Ada,,100.00,-\n`.replaceAll(',', '\t')],
    [
      'a word on its separator',
      `sep=;\r\n${header.replaceAll(',', ';')}\r\nParticipant 7;Ada;;100;-\r\n`,
    ],
    ['rows without text', `${header}\n\nParticipant 7,Ada,,100,-\n,,,,\n\n`],
    ['rows that end early', `${header}\nParticipant 7,Ada\n`],
    ['cells too many, all empty', `${header}\nParticipant 7,Ada,,100,-,,,\n`],
    ['old line ends', `${header}\rParticipant 7,Ada,,100,-\r`],
  ])('with %s is read', (_, text) => {
    const { participants, language } = read(text);
    expect(language.code).toBe('en');
    expect(participants).toMatchObject([{ number: '7', name: 'Ada', canChange: true }]);
    expect(participants[0]).not.toHaveProperty('grade');
  });

  test.each(['utf-8', 'utf-16le', 'latin1'] as const)('in %s is read', (encoding) => {
    const text = `ID;Vollständiger Name;Bewertung;Zuletzt geändert (Bewertung)\r\nTeilnehmer/in7;Jürgen Groß;87,50;-\r\n`;
    const mark = encoding === 'latin1' ? '' : '\uFEFF';
    const { participants, language } = readWorksheet(Buffer.from(mark + text, encoding), 'w.csv');
    expect(language.code).toBe('de');
    expect(participants).toMatchObject([{ number: '7', name: 'Jürgen Groß', grade: '87,50' }]);
  });

  test.each(['en', 'de'] as const)('in %s tells everything that Moodle says', (language) => {
    const bytes = exportWorksheet(makeSite({ language, inTeams: true }));
    const { participants, columns } = readWorksheet(bytes, 'w.csv');
    expect([...columns.keys()].sort()).toEqual(
      [
        'identifier',
        'name',
        'email',
        'status',
        'group',
        'grade',
        'maximum',
        'canChange',
        'submitted',
        'graded',
        'comment',
      ].sort(),
    );
    const of = (number: string) => participants.find((each) => each.number === number);
    expect(of('109')).toMatchObject({ canChange: false });
    expect(of('110')).toMatchObject({ comment: 'Please come to my office.', maximum: 100 });
    expect(of('111')?.status.late?.seconds).toBe(183_600);
    expect(of('114')?.status.extension?.time).toMatchObject({ day: 6, hour: 14 });
    expect(of('101')?.submitted).toEqual({ year: 2026, month: 1, day: 4, hour: 14, minute: 3 });
  });

  test.each([
    [
      'Name,Points\nAda,7\n',
      /no grading worksheet of Moodle.*'Identifier', 'Grade'.*'Name,Points'/,
    ],
    [header.replace('Identifier', 'identifier'), /no grading worksheet of Moodle/],
    [header.replace('Grade,', 'Bewertung,'), /no grading worksheet of Moodle/],
    ['', /no grading worksheet of Moodle/],
    [`${header}\nAda,Ada,,100,-\n`, /row 2 of 'w.csv' names no participant: 'Ada'/],
    [`${header}\nParticipant 7,,,,\nParticipant 7,,,,\n`, /2 rows for participant 7/],
    [`${header}\nParticipant 7,Ada,,100,-,more\n`, /row 2 of 'w.csv' has 6 cells under 5/],
    [`${header}\n"Participant 7,Ada,,100,-\n`, /'w.csv' is no CSV table/],
    [`${header},Grade\nParticipant 7,Ada,,100,-,\n`, /two columns 'Grade'/],
  ])('that begins with %j is refused', (text, message) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(message);
  });

  test('whose maximum is another one is refused, and so is a scale', () => {
    const of = (changes: object) => readWorksheet(exportWorksheet(makeSite(changes)), 'w.csv');
    expect(() => checkPoints(of({}), 'w.csv', 100)).not.toThrow();
    expect(() => checkPoints(of({ maximum: 20 }), 'w.csv', 100)).toThrow(
      /maximum grade in 'w.csv' is 20/,
    );
    expect(() => checkPoints(of({ scale: ['good', 'bad'] }), 'w.csv', 100)).toThrow(
      /graded by a scale/,
    );
  });
});

function read(text: string) {
  return readWorksheet(Buffer.from(text), 'w.csv');
}
