import { describe, expect, it } from 'vitest';
import {
  sayAlike,
  sayBrokenRows,
  sayClass,
  sayEasier,
  sayExercise,
  sayMade,
  sayMore,
  saySameCount,
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
    [saySameCount(0, 3), "Nobody's points or checks have changed."],
    [saySameCount(3, 0), '3 changed, which is everybody.'],
    [saySameCount(1, 1), '1 changed; 1 other is as before.'],
    [saySameCount(3, 297), '3 changed; 297 others are as before.'],
    [sayClass(0, 0), '0 submissions'],
    [sayClass(1, 1), '1 submission'],
    [sayClass(2, 2), '2 submissions'],
    [sayClass(2, 0), '2 submissions, 0 graded'],
    [sayClass(300, 298), '300 submissions, 298 graded'],
    [
      sayBrokenRows(1),
      '1 submission has checks that broke. That is our fault: this grade is not final.',
    ],
    [
      sayBrokenRows(2),
      '2 submissions have checks that broke. That is our fault: these grades are not final.',
    ],
    [sayExercise(0, 0), 'Nobody with all points'],
    [sayExercise(1, 0), '1 with all points'],
    [sayExercise(2, 1), '2 with all points, 1 did not load'],
    [sayMade(1), '1 submission'],
    [sayMade(7), '7 submissions'],
    [sayAlike(2), '2 submissions give exactly these answers'],
    [sayAlike(1), '1 submission gives exactly these answers'],
    [sayEasier(1), 'The easier one'],
    [sayEasier(72), 'The 72 easier ones'],
    [sayMore(1, 'misconception'), '1 more misconception'],
    [sayMore(2, 'group'), '2 more groups'],
  ])('%s', (told, sentence) => {
    expect(told).toBe(sentence);
  });
});
