import type { EncodingCaps } from './boundary.ts';
import type { Look } from './look.ts';
import type { SharedMemory, Wire } from './wire.ts';

export type Answers = ReturnType<typeof createAnswers>;

/**
 * Writes answers to shared memory, where they are numbers and vectors and there is room. Runs inside the isolate, so
 * this function must not use anything from outside itself.
 */
export function createAnswers(look: Look, memory: SharedMemory, wire: Wire, caps: EncodingCaps) {
  'use strict';
  const { readEntry } = look;
  const places = new Float64Array(memory.answers);
  const codes = Object.create(null) as Record<string, number | undefined>;
  for (let i = 0; i < wire.forms.length; i++) codes[wire.forms[i] as string] = i;
  /** Where the next number goes. */
  let next = 0;
  /** Calls to come: each needs a place at least. */
  let reserved = 0;

  return { begin, mark, isKept, keepInWords };

  function begin(calls: number): void {
    if (calls > places.length) throw new Error('more calls than answers can be kept of');
    next = 0;
    reserved = calls;
  }

  /** Begins the next answer; where it ends in words, all that was written of it is written over. */
  function mark(): number {
    reserved -= 1;
    return next;
  }

  function keepInWords(from: number): void {
    next = from;
    put(wire.code.inWords);
  }

  function isKept(value: unknown): boolean {
    if (typeof value === 'number') {
      if (!hasRoom(2)) return false;
      put(wire.code.number);
      put(value);
      return true;
    }
    return typeof value === 'object' && value !== null && isVectorKept(value);
  }

  function isVectorKept(value: object): boolean {
    const typedForm = look.formOfTyped(value);
    if (typedForm === undefined && !Array.isArray(value)) return false;
    const code = codes[typedForm ?? 'Array'];
    const length: unknown =
      typedForm === undefined ? readEntry(value, 'length') : look.lengthOfTyped(value);
    // A proxy may give any length.
    if (code === undefined || typeof length !== 'number' || length >>> 0 !== length) return false;
    if (length > caps.elements || !hasRoom(2 + length)) return false;
    put(code);
    put(length);
    if (typedForm !== undefined) {
      for (let i = 0; i < length; i++) put((value as Float64Array)[i] as number);
      return true;
    }
    for (let i = 0; i < length; i++) {
      const entry = readEntry(value, i);
      if (typeof entry !== 'number') return false;
      put(entry);
    }
    return true;
  }

  function hasRoom(count: number): boolean {
    return next + count + reserved <= places.length;
  }

  function put(entry: number): void {
    // -0 is 0 everywhere.
    places[next++] = entry + 0;
  }
}
