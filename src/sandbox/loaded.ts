import type { LoadOutcome, ThrownError } from '../records/session.ts';
import { encodingCaps } from './caps.ts';
import { Implausible } from './implausible.ts';
import { asList, asRecord, asText, parseTold } from './told.ts';
import { readThrown, type RawThrown } from './values.ts';

/** Reads how loading ended; the keeper is read as a stranger would be, and Implausible thrown as in `decodeBatches`. */
export function readLoaded(
  file: string,
  text: string,
  locate: (thrown: RawThrown) => ThrownError,
): LoadOutcome {
  const told = asRecord(parseTold(text));
  switch (told['state']) {
    case 'loaded':
      return {
        kind: 'loaded',
        exports: asList(told['names'], encodingCaps.exports).map((name) =>
          asText(name, encodingCaps.text + 1),
        ),
      };
    case 'loading':
      return { kind: 'never-settled', file };
    case 'failed':
      return { kind: 'threw', file, error: locate(readThrown(told['error'])) };
    default:
      throw new Implausible('loading ended in no known way');
  }
}
