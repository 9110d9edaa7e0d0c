import { count } from '../../text/counting.ts';

/** What is left out of a source that is shown. */
export function sayCut(lines: number): string {
  return `${count(lines, 'more line')} in the file`;
}
