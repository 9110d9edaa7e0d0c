import type { LoadOutcome } from '../../records/session.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayLoadOutcome } from '../sentences/load.ts';
import { errorRows, writePlace } from './failure.ts';
import { textRow } from './rows.ts';
import type { Row } from './rows.ts';

/** Why the exercise's file did not load: said once for all its checks. */
export interface LoadView {
  readonly sentence: Words;
  readonly rows: readonly Row[];
  /** Lines of the source around the place. */
  readonly frame?: { readonly block: string };
}

export function viewLoad(loaded: Exclude<LoadOutcome, { kind: 'loaded' }>): LoadView {
  const sentence = sayLoadOutcome(loaded);
  switch (loaded.kind) {
    case 'no-file':
    case 'undecided':
    case 'never-settled':
    case 'exhausted':
      return { sentence, rows: [] };
    case 'threw':
      return { sentence, rows: errorRows(loaded.error) };
    case 'not-compiled': {
      const { message, frame } = loaded.error;
      return {
        sentence,
        rows: [
          textRow(say`Error`, message, 'returned'),
          textRow(say`Place`, writePlace(loaded.error)),
        ],
        ...(frame !== undefined && { frame: { block: frame } }),
      };
    }
    default:
      return loaded satisfies never;
  }
}
