import type { Limit } from '../../records/session.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

/** What ran into a limit, and which. */
export function tellLimit(what: Words, limit: Limit): Words {
  switch (limit) {
    case 'time':
      return say`${what} was stopped: it took more computing time than it may.`;
    case 'memory':
      return say`${what} was stopped: it took more memory than it may.`;
    case 'output':
      return say`${what} was stopped: its answer is too long to be read.`;
    default:
      return limit satisfies never;
  }
}
