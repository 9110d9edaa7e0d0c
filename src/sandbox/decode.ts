import type { Call, Outcome, ThrownError, Value } from '../records/session.ts';
import { readNumbers } from './answer-reader.ts';
import { encodingCaps } from './caps.ts';
import { Implausible } from './implausible.ts';
import { wire } from './inside/wire.ts';
import { keysOf } from './encode.ts';
import { findChanged, unchanged } from './remains.ts';
import { asList, asRecord, parseTold } from './told.ts';
import { readThrown, readValue, type RawThrown } from './values.ts';

/** What a run came to, as the keeper left it. */
export interface RawAnswers {
  /** The numbers of all answers, see `wire`. */
  readonly answers: Float64Array;
  /** JSON of the answers that are told in words. */
  readonly words: string;
}

/**
 * Reads the outcomes of the batches of a run; `locate` finds the place of a stack in the submission's own files. The
 * keeper is read as a stranger would be: throws Implausible where what it says cannot be, or is more than it may say.
 */
export function decodeBatches(
  { answers, words }: RawAnswers,
  batches: readonly (readonly Call[])[],
  locate: (thrown: RawThrown) => ThrownError,
): readonly (readonly Outcome[])[] {
  const told = asList(parseTold(words));
  const reader = readNumbers(answers);
  let word = 0;
  const outcomes = batches.map((calls) => {
    const keys = keysOf(calls);
    return calls.map((call) => readOutcome(call, keys));
  });
  if (word !== told.length) throw new Implausible('more was told than asked');
  return outcomes;

  function readOutcome(call: Call, keys: readonly string[]): Outcome {
    const code = reader.take();
    if (code === wire.code.arguments) {
      if (call.kind !== 'call' || call.watched !== true)
        throw new Implausible('arguments were told that nobody watches');
      const changed = findChanged(call.args, keys, reader);
      const outcome = readAnswer(reader.take());
      // What was returned may still throw when it is read.
      return outcome.kind === 'returned' ? { ...outcome, changed } : outcome;
    }
    const outcome = readAnswer(code);
    if (outcome.kind === 'returned' && call.kind === 'call' && call.watched === true)
      throw new Implausible('arguments were not told');
    return outcome;
  }

  function readAnswer(code: number): Outcome {
    switch (code) {
      case wire.code.inWords:
        return decodeOutcome(told[word++]);
      case wire.code.number:
        return returned({ kind: 'number', value: reader.take() });
      default: {
        const form = wire.forms[code];
        const length = reader.takeCount();
        if (form === undefined || length > encodingCaps.elements)
          throw new Implausible('an answer is of no known form');
        return returned({ kind: 'vector', form, numbers: reader.takeMany(length) });
      }
    }
  }

  function decodeOutcome(raw: unknown): Outcome {
    const { kind, value, error } = asRecord(raw);
    switch (kind) {
      case 'returned':
        return returned(readValue(value));
      case 'uncallable':
        return { kind, value: readValue(value) };
      case 'threw':
        return { kind, error: locate(readThrown(error)) };
      default:
        throw new Implausible('an outcome is of no known kind');
    }
  }
}

function returned(value: Value): Outcome {
  return { kind: 'returned', value, changed: unchanged };
}
