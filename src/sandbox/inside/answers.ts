import type { EncodingCaps } from './boundary.ts';
import type { Eyes } from './look.ts';
import type { SharedMemory, Wire } from './wire.ts';

export type Answers = ReturnType<typeof createAnswers>;

/**
 * Writes answers to shared memory, where they are numbers and vectors and there is room. Runs inside the isolate, so
 * this function must not use anything from outside itself.
 */
export function createAnswers(look: Eyes, memory: SharedMemory, wire: Wire, caps: EncodingCaps) {
  'use strict';
  const { readEntry } = look;
  const places = new Float64Array(memory.answers);
  const codes = Object.create(null) as Record<string, number | undefined>;
  for (let i = 0; i < wire.forms.length; i++) codes[wire.forms[i] as string] = i;
  /** Where the next number goes. */
  let next = 0;
  /** Where the answer began that is being written. */
  let start = 0;
  /** Places that calls to come need at least. */
  let reserved = 0;

  return { begin, beginCall, beginAnswer, isKept, keepInWords, put, place };

  function begin(room: number): void {
    next = 0;
    reserved = room;
  }

  /** Begins the next call, for which `room` was reserved. */
  function beginCall(room: number): void {
    reserved -= room;
    start = next;
  }

  /** Goes on at a place; where an answer ends in words, all that was written of it is written over. */
  function beginAnswer(at: number): void {
    start = at;
    next = at;
  }

  function keepInWords(): void {
    next = start;
    put(wire.code.inWords);
  }

  function place(): number {
    return next;
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
