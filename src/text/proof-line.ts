/** A line of a chain by its number. */
export function nameLine(line: number): string {
  return line === 0 ? 'The start' : `The line of step ${line}`;
}
