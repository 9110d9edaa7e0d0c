import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, writeAmount, writeChange } from '../../../src/course/amount.ts';
import { measureLateness } from '../../../src/course/lateness.ts';
import { readInstant, readMoment, sayMoment } from '../../../src/course/moment.ts';
import { roundAmount } from '../../../src/course/round.ts';
import { readMark } from '../../../src/course/scale.ts';
import type { LatePolicy, Rounding } from '../../../src/records/course.ts';

describe('amounts are exact', () => {
  test.each([
    [['0.1', '0.2'], '0.3'],
    [['88', '2'], '90'],
    [['-0.25'], '-0.25'],
    [['0'], '0'],
  ])('%o sum to %s', (amounts, sum) => {
    const total = amounts.reduce((so, each) => so.add(readAmount(each)), readAmount(0));
    expect(writeAmount(total)).toBe(sum);
  });

  test('in any order', () => {
    const amount = fc.integer({ min: -100_00, max: 100_00 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const sum = (list: readonly number[]) =>
          writeAmount(list.reduce((so, each) => so.add(readAmount(each)), readAmount(0)));
        expect(sum(amounts.toReversed())).toBe(sum(amounts));
      }),
    );
  });

  test('and told with their sign, as fractions where decimals have no end', () => {
    expect(['2', '-8.75', '0'].map((each) => writeChange(readAmount(each)))).toEqual([
      '+2',
      '-8.75',
      '+0',
    ]);
    expect(writeAmount(readAmount(1).div(3))).toBe('1/3');
  });
});

describe('points are rounded', () => {
  test.each<[string, Rounding, string]>([
    ['86.25', { to: 0.5 }, '86.5'],
    ['86.24', { to: 0.5 }, '86'],
    ['86.24', { to: 0.5, how: 'up' }, '86.5'],
    ['86.74', { to: 0.5, how: 'down' }, '86.5'],
    ['86.5', { to: 1 }, '87'],
    ['86.5', { to: 1, how: 'down' }, '86'],
    ['87', { to: 1, how: 'up' }, '87'],
    ['0.145', { to: 0.01 }, '0.15'],
    ['1.005', { to: 0.01 }, '1.01'],
    ['0', { to: 0.1, how: 'up' }, '0'],
  ])('%s by %o to %s', (amount, rounding, rounded) => {
    expect(writeAmount(roundAmount(readAmount(amount), rounding))).toBe(rounded);
  });
});

describe('a scale', () => {
  const scale = [
    { from: 95, mark: '1.0' },
    { from: 90.5, mark: '1.3' },
    { from: 0, mark: '5.0' },
  ];
  test.each([
    ['100', '1.0'],
    ['95', '1.0'],
    ['94.99', '1.3'],
    ['90.5', '1.3'],
    ['90.49', '5.0'],
    ['0', '5.0'],
  ])('gives for %s points %s', (points, mark) => {
    expect(readMark(readAmount(points), scale)).toBe(mark);
  });
});

describe('by the clock of Berlin, due at 23:59 on 27 March 2026', () => {
  const zone = 'Europe/Berlin';
  test.each<[string, LatePolicy, string, number]>([
    ['2026-03-27T23:59', {}, 'in-time', 0],
    ['2026-03-27T23:59:59', {}, 'in-time', 0],
    ['2026-03-28T00:00', {}, 'late', 1],
    ['2026-03-28T00:14', { graceMinutes: 15 }, 'in-time', 0],
    ['2026-03-28T00:15', { graceMinutes: 15 }, 'late', 1],
    ['2026-03-28T23:59', {}, 'late', 1],
    ['2026-03-29T00:00', {}, 'late', 2],
    // The night in which the clock goes forward: the day has 23 hours.
    ['2026-03-29T23:59', {}, 'late', 2],
    ['2026-03-30T00:00', {}, 'late', 3],
    ['2026-03-29T23:59', { cutOffDays: 2 }, 'late', 2],
    ['2026-03-30T00:00', { cutOffDays: 2 }, 'cut-off', 3],
    ['2026-03-28T00:00', { cutOffDays: 0 }, 'cut-off', 1],
    ['2026-03-28T00:05', { cutOffDays: 0, graceMinutes: 10 }, 'in-time', 0],
    ['2025-01-01T00:00', {}, 'in-time', 0],
  ])('%s with %o is %s by %i', (submitted, policy, kind, days) => {
    const deadline = readMoment('2026-03-27T23:59', zone);
    const moment = readMoment(submitted, zone);
    if (deadline === undefined || moment === undefined) throw new Error('no moment');
    const lateness = measureLateness(moment, deadline, policy);
    expect(lateness).toEqual(kind === 'in-time' ? { kind } : { kind, days });
  });

  test('an instant of another zone is told by this clock', () => {
    const moment = readInstant('2026-03-27T23:30:00Z', zone);
    expect(moment && sayMoment(moment)).toBe('2026-03-28 00:30');
  });

  test.each(['2026-02-30T10:00', '2026-13-01T10:00', 'soon'])('%s is no moment', (text) => {
    expect(readMoment(text, zone)).toBeUndefined();
    expect(readMoment('2026-01-01T10:00', 'Europe/Atlantis')).toBeUndefined();
  });
});
