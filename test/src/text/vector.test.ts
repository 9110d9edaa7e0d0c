import { describe, expect, it } from 'vitest';
import { markEntries } from '../../../src/text/vector.ts';

describe('markEntries', () => {
  it('marks the entry and aligns the vectors with each other', () => {
    expect(
      markEntries(
        [
          [1, 2.25, 3],
          [1, -10.5, 3],
        ],
        1,
      ),
    ).toEqual([
      { before: '[1,  ', marked: '2.25', after: ', 3]' },
      { before: '[1, ', marked: '-10.5', after: ', 3]' },
    ]);
  });

  it('leaves out what is far from the marked entry and counts it', () => {
    const numbers = Array.from({ length: 784 }, (_, at) => at);
    expect(markEntries([numbers], 380)).toEqual([
      { before: '[… 378 more, 378, 379, ', marked: '380', after: ', 381, 382, … 401 more]' },
    ]);
  });

  it.each([0, 783])('keeps the end of a long vector whole around entry %d', (index) => {
    const [line] = markEntries([Array.from({ length: 784 }, () => 7)], index);
    expect(line?.marked).toBe('7');
    expect(`${line?.before}${line?.after}`).toContain('… 781 more');
  });

  it('marks nothing in a vector that is too short', () => {
    expect(markEntries([[1], [1, 2]], 1)[0]).toEqual({ before: '[1]', marked: '', after: '' });
    expect(markEntries([[]], 0)[0]).toEqual({ before: '[]', marked: '', after: '' });
  });
});
