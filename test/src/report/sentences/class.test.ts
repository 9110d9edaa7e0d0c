import { describe, expect, it } from 'vitest';
import {
  tellAlike,
  tellBrokenRows,
  tellClass,
  tellEasier,
  tellExercise,
  tellMade,
  tellMore,
} from '../../../../src/report/sentences/class.ts';
import { count, listAll } from '../../../../src/text/counting.ts';

describe('sentences of a class', () => {
  it.each([
    [count(0, 'check'), '0 checks'],
    [count(1, 'check'), '1 check'],
    [count(2, 'check'), '2 checks'],
    [count(77, 'entry', 'entries'), '77 entries'],
    [listAll([]), ''],
    [listAll(['a']), 'a'],
    [listAll(['a', 'b']), 'a and b'],
    [listAll(['a', 'b', 'c']), 'a, b and c'],
    [tellClass(0, 0), '0 submissions'],
    [tellClass(1, 1), '1 submission'],
    [tellClass(2, 2), '2 submissions'],
    [tellClass(2, 0), '2 submissions, 0 graded'],
    [tellClass(300, 298), '300 submissions, 298 graded'],
    [
      tellBrokenRows(1),
      '1 submission has checks that broke. That is our fault: this grade is not final.',
    ],
    [
      tellBrokenRows(2),
      '2 submissions have checks that broke. That is our fault: these grades are not final.',
    ],
    [tellExercise(0, 0), 'Nobody with all points'],
    [tellExercise(1, 0), '1 with all points'],
    [tellExercise(2, 1), '2 with all points, 1 did not load'],
    [tellMade(1), '1 submission'],
    [tellMade(7), '7 submissions'],
    [tellAlike(2), '2 submissions give exactly these answers'],
    [tellAlike(1), '1 submission gives exactly these answers'],
    [tellEasier(1), 'The easier one'],
    [tellEasier(72), 'The 72 easier ones'],
    [tellMore(1, 'misconception'), '1 more misconception'],
    [tellMore(2, 'group'), '2 more groups'],
  ])('%s', (told, sentence) => {
    expect(told).toBe(sentence);
  });
});
