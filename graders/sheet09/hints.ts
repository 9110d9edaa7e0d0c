import type { Hints } from '../../src/records/sheet.ts';

/** For functions: what helps whatever they compute. */
export const usualHints: Hints = {
  'not-finite':
    'NaN comes of 0/0, and of an entry that is not there, and spreads through every sum: what does your program divide by, can that be 0, and how far do its loops go?',
  'changed-argument':
    'Which of your lines writes into an array that was handed in? Sorting, reversing and assigning to an entry all do: work on a copy.',
  unsteady:
    'What does your program keep from call to call: a variable outside of the function that is added to, an answer stored under a part of its arguments, an array that is returned each time, Math.random?',
};

/** For lines of a proof. */
export const proofHints: Hints = {
  'not-finite':
    'A line has a value on all data, also where a sum is 0 or negative: what does it divide by, and does it ask for an entry that is not there? Indices count from 0.',
  jump: 'A maximum bends and does not jump. Write the line without asking whether something is positive or equal: if it needs a case apart, the reason of the step is not used for all data.',
};
