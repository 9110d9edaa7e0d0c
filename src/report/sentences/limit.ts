import type { Limit } from '../../records/session.ts';
import type { SourcePlace } from '../../records/compiled.ts';
import { code, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

/** What ran into a limit, and which; `place` is that of a loop. */
export function sayLimit(what: Words, limit: Limit, place?: SourcePlace): Words {
  switch (limit) {
    case 'time':
      if (place !== undefined)
        return say`${what} was stopped: it took more computing time than it may, in the loop that begins in line ${String(place.line)} of ${code(place.file)}. Does it ever come to its end?`;
      return say`${what} was stopped: it took more computing time than it may.`;
    case 'memory':
      return say`${what} was stopped: it took more memory than it may.`;
    case 'output':
      return say`${what} was stopped: its answer is too long to be read.`;
    default:
      return limit satisfies never;
  }
}
