import { Implausible } from './implausible.ts';

/** Reads the numbers that a run left in shared memory, one after the other, and never beyond their end. */
export interface AnswerReader {
  take(): number;
  /** A number of things to come, each of which takes a place at least. */
  takeCount(): number;
  takeMany(count: number): number[];
}

export function readNumbers(answers: Float64Array): AnswerReader {
  let place = 0;
  return { take, takeCount, takeMany };

  function take(): number {
    const entry = answers[place++];
    if (entry === undefined) throw new Implausible('there are more answers than places');
    return entry;
  }

  function takeCount(): number {
    const count = take();
    if (!Number.isInteger(count) || count < 0 || count > answers.length - place)
      throw new Implausible('a length is none');
    return count;
  }

  function takeMany(count: number): number[] {
    const numbers = new Array<number>(count);
    for (let i = 0; i < count; i++) numbers[i] = answers[place++] as number;
    return numbers;
  }
}
