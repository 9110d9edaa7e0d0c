import type { RowState } from '../../records/overview-row.ts';
import type { RowFailure } from '../../records/row-failure.ts';
import { count } from '../../text/counting.ts';
import { code, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

/** How large a class is: `14 submissions, 12 graded`. */
export function sayClass(all: number, graded: number): string {
  const submissions = count(all, 'submission');
  return all === graded ? submissions : `${submissions}, ${graded} graded`;
}

/** The warning over a class in which checks broke in some submissions. */
export function sayBrokenRows(rows: number): string {
  const reports = `${count(rows, 'submission')} ${rows === 1 ? 'has' : 'have'}`;
  const grades = rows === 1 ? 'this grade is' : 'these grades are';
  return `${reports} checks that broke. That is our fault: ${grades} not final.`;
}

/** In the place of a grade, where there is none. */
export function nameState(kind: RowState['kind']): string {
  switch (kind) {
    case 'graded':
      return 'graded';
    case 'not-gradable':
      return 'not gradable';
    case 'not-yet':
      return 'not yet';
    case 'fault':
      return 'our fault';
    default:
      return kind satisfies never;
  }
}

/** How an exercise went: `5 with all points, 2 did not load`. */
export function sayExercise(full: number, unloaded: number): string {
  const whole = `${full === 0 ? 'Nobody' : full} with all points`;
  return unloaded === 0 ? whole : `${whole}, ${unloaded} did not load`;
}

/** How many made a mistake. */
export function sayMade(rows: number): string {
  return count(rows, 'submission');
}

/** How many answer alike. */
export function sayAlike(rows: number): string {
  return `${count(rows, 'submission')} ${rows === 1 ? 'gives' : 'give'} exactly these answers`;
}

/** A counterexample in a line. */
export function sayCase({ call, returned, expected }: RowFailure): Words {
  const told = say`${code(call)} gave ${code(returned)}`;
  return expected === undefined ? told : say`${told}, expected ${code(expected)}`;
}

/** What the fold of easier checks says. */
export function sayEasier(checks: number): string {
  return checks === 1 ? 'The easier one' : `The ${checks} easier ones`;
}

/** What a fold with more of a kind says. */
export function sayMore(number: number, noun: string, plural?: string): string {
  return count(number, `more ${noun}`, `more ${plural ?? `${noun}s`}`);
}

/** How many moved since the run before, and how many did not. */
export function saySameCount(changed: number, same: number): string {
  if (changed === 0) return `Nobody's points or checks have changed.`;
  if (same === 0) return `${changed} changed, which is everybody.`;
  return `${changed} changed; ${count(same, 'other is', 'others are')} as before.`;
}
