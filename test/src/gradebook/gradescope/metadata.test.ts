import { expect, test } from 'vitest';
import { readMetadata } from '../../../../src/gradebook/gradescope/metadata.ts';
import { sayLate } from '../../../../src/gradebook/gradescope/say-late.ts';

const metadata = (created: string, due: string | null = '2026-01-05T23:59:00.000000+01:00') =>
  JSON.stringify({
    id: 7,
    created_at: created,
    assignment: { due_date: due, total_points: '100.0', late_due_date: null },
    users: [{ email: 'ada@example.org', id: 1, name: 'Ada Lovelace' }],
    previous_submissions: [],
  });

test.each([
  ['2026-01-05T22:58:59.999999+00:00', undefined],
  ['2026-01-05T22:59:00.000000+00:00', undefined],
  ['2026-01-05T15:00:30.000000-08:00', 'Handed in 1 minute after the due date.'],
  ['2026-01-05T22:59:10.000000+00:00', 'Handed in less than a minute after the due date.'],
  ['2026-01-08T01:59:00.000000+00:00', 'Handed in 2 days 3 hours after the due date.'],
])("what was handed in at %s is late by Gradescope's own times: %s", (created, told) => {
  expect(sayLate(readMetadata(metadata(created)))).toBe(told);
});

test('without a due date nothing is late', () => {
  expect(sayLate(readMetadata(metadata('2030-01-01T00:00:00Z', null)))).toBeUndefined();
});

test('metadata without a time is refused, and anything else may be missing', () => {
  expect(() => readMetadata('{}')).toThrow(/did not say when/);
  expect(() => readMetadata('null')).toThrow(/did not say when/);
  expect(readMetadata('{"created_at":"2026-01-05T22:59:00Z","users":[1]}').users).toEqual([]);
});
