import { describe, expect, test } from 'vitest';
import { readWallTime, readSpan, writeWallTime } from '../../../../src/gradebook/moodle/dates.ts';
import { languages, type Language } from '../../../../src/gradebook/moodle/language.ts';
import { readStatus } from '../../../../src/gradebook/moodle/status.ts';

const day = 86_400;

describe('a status cell', () => {
  test.each([
    ['en', 'Submitted for grading', { state: 'submitted' }],
    ['de', 'Zur Bewertung abgegeben - Bewertet', { state: 'submitted' }],
    ['en', 'No submission', { state: 'none' }],
    ['de', 'Entwurf (nicht abgegeben)', { state: 'draft' }],
    ['de', 'Erneut geöffnet', { state: 'reopened' }],
    ['en', 'In marking - Submitted for grading', { state: 'submitted' }],
    ['en', 'Something new', {}],
    [
      'en',
      'Submitted for grading - 2 days 3 hours late - Graded',
      { state: 'submitted', late: { span: '2 days 3 hours', seconds: 2 * day + 3 * 3600 } },
    ],
    [
      'de',
      'Zur Bewertung abgegeben - 1 Tag 2 Minuten zu spät',
      { state: 'submitted', late: { span: '1 Tag 2 Minuten', seconds: day + 120 } },
    ],
    [
      'de',
      'Zur Bewertung abgegeben - 5 Stunden später',
      { state: 'submitted', late: { span: '5 Stunden', seconds: 5 * 3600 } },
    ],
    [
      'en',
      'Draft (not submitted) - 3 fortnights late',
      { state: 'draft', late: { span: '3 fortnights' } },
    ],
    [
      'en',
      'No submission - Extension granted until: Tuesday, 6 January 2026, 12:05 AM',
      {
        state: 'none',
        extension: {
          until: 'Tuesday, 6 January 2026, 12:05 AM',
          time: { year: 2026, month: 1, day: 6, hour: 0, minute: 5 },
        },
      },
    ],
    [
      'de',
      'Keine Abgabe - Verlängertes Abgabeende bis: Dienstag, 3. März 2026, 23:59',
      {
        state: 'none',
        extension: {
          until: 'Dienstag, 3. März 2026, 23:59',
          time: { year: 2026, month: 3, day: 3, hour: 23, minute: 59 },
        },
      },
    ],
  ])('in %s says what %j says', (code, cell, status) => {
    expect(readStatus(cell, find(code))).toEqual(status);
  });
});

test.each([
  ['en', 'Monday, 5 January 2026, 2:03 PM', '2026-01-05T14:03'],
  ['en', 'Monday, 5 January 2026, 12:30 PM', '2026-01-05T12:30'],
  ['de', 'Montag, 5. Januar 2026, 14:03', '2026-01-05T14:03'],
  ['de', 'Montag, 05. Januar 2026, 04:03', '2026-01-05T04:03'],
  ['de', 'Monday, 5 January 2026, 2:03 PM', undefined],
  ['en', 'Monday, 31 June 2026, 2:03 PM', undefined],
  ['en', 'Monday, 5 Smarch 2026, 2:03 PM', undefined],
  ['de', '05.01.2026 14:03', undefined],
  ['en', '-', undefined],
])('the date in %s %j is %s', (code, text, iso) => {
  const date = readWallTime(text, find(code));
  expect(date && writeWallTime(date)).toBe(iso);
});

test.each([
  ['1 year 2 days', 367 * day],
  ['45 secs', 45],
  ['10 mins', 600],
  ['soon', undefined],
  ['2 days and more', undefined],
])('the span %j has %s seconds', (text, seconds) => {
  expect(readSpan(text, find('en'))).toBe(seconds);
});

function find(code: string): Language {
  const language = languages.find((each) => each.code === code);
  if (language === undefined) throw new Error(`No language ${code}.`);
  return language;
}
