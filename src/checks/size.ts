import type { Call, Data } from '../records/session.ts';

/** How many numbers somebody has to look at to work calls out by hand. */
export function countNumbers(calls: readonly Call[]): number {
  return calls.reduce((count, call) => count + (call.kind === 'call' ? countIn(call.args) : 0), 0);
}

/** Numbers in plain data. */
export function countIn(data: Data | readonly Data[]): number {
  if (typeof data !== 'object' || data === null) return 1;
  return Object.values(data).reduce((count: number, part: Data) => count + countIn(part), 0);
}
