import type { Outcome, ThrownError, Value } from '../records/session.ts';

/** A thrown value as the keeper writes it: the stack is text that student code may have forged. */
export interface RawThrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Turns the keeper's JSON into outcomes, batch by batch. `locate` finds the place of a stack in the submission's own files. */
export function decodeBatches(
  json: string,
  locate: (thrown: RawThrown) => ThrownError,
): readonly (readonly Outcome[])[] {
  return (JSON.parse(json) as RawOutcome[][]).map((batch) =>
    batch.map((raw) => decodeOutcome(raw, locate)),
  );
}

function decodeOutcome(raw: RawOutcome, locate: (thrown: RawThrown) => ThrownError): Outcome {
  switch (raw.kind) {
    case 'returned':
      return { kind: 'returned', value: decodeValue(raw.value), changed: raw.changed };
    case 'uncallable':
      return { kind: 'uncallable', value: decodeValue(raw.value) };
    case 'threw':
      return { kind: 'threw', error: locate(raw.error) };
  }
}

type RawOutcome =
  | { kind: 'returned'; value: RawValue; changed: number[] }
  | { kind: 'uncallable'; value: RawValue }
  | { kind: 'threw'; error: RawThrown };

/** Values as the keeper writes them: numbers as text, so that NaN and Infinity survive JSON. */
type RawValue =
  | { kind: 'number'; value: string }
  | { kind: 'vector'; form: string; numbers: string }
  | { kind: 'list'; form: string; length: number; items: RawValue[] }
  | { kind: 'object'; form: string; size: number; entries: [string, RawValue][] }
  | { kind: 'text'; length: number; text: string }
  | { kind: 'function'; name: string }
  | { kind: 'other'; text: string };

function decodeValue(raw: RawValue): Value {
  switch (raw.kind) {
    case 'number':
      return { kind: 'number', value: Number(raw.value) };
    case 'vector':
      return { ...raw, numbers: raw.numbers === '' ? [] : raw.numbers.split(',').map(Number) };
    case 'list':
      return { ...raw, items: raw.items.map(decodeValue) };
    case 'object':
      return {
        ...raw,
        entries: raw.entries.map(([key, value]) => [key, decodeValue(value)] as const),
      };
    default:
      return raw;
  }
}
