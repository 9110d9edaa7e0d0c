import type { SharedMemory, Wire } from './wire.ts';

/** What the student's realm does with the arguments of watched calls. */
export interface RemainsWriter {
  /** Which properties of records are told. */
  watchKeys(keys: readonly string[]): void;
  /** Tells what became of arguments, from a place in memory to another; returned is the first place behind it. */
  writeRemains(args: unknown[], from: number, to: number): number;
}

/**
 * Writes down how the arguments of a call read after it; whether that is a change is judged by who sent them. `madeAt`
 * gives what the sheet's module made among them, in the order of their places. Runs inside the isolate, in the student's
 * realm, as reading may run a getter or a trap: this function must not use anything from outside itself, and no
 * built-ins but those that it takes at once, nor the iterators that taking lists apart asks for.
 */
export function createRemains(
  memory: SharedMemory,
  wire: Wire,
  madeAt: (index: number) => unknown,
): RemainsWriter {
  'use strict';
  const { code } = wire;
  const { isArray } = Array as { isArray(value: unknown): value is unknown[] };
  const { isView } = ArrayBuffer;
  const { apply } = Reflect;
  const { charCodeAt } = String.prototype;
  const mostDepth = 12;
  const places = new Float64Array(memory.answers);
  let keys: readonly string[] = [];
  let next = 0;
  let end = 0;
  let made = 0;

  return { watchKeys, writeRemains };

  function watchKeys(names: readonly string[]): void {
    keys = names;
  }

  function writeRemains(args: unknown[], from: number, to: number): number {
    next = from;
    // Each argument finds room for one code at least.
    end = to - args.length;
    made = 0;
    for (let i = 0; i < args.length; i++) {
      const start = next;
      if (isWritten(args[i], 0)) continue;
      next = start;
      places[next++] = code.odd;
    }
    return next;
  }

  /** Nothing counts of what was written of a value that is odd, or too large. */
  function isWritten(value: unknown, depth: number): boolean {
    if (next + 2 > end || depth > mostDepth) return false;
    switch (typeof value) {
      case 'number':
        places[next++] = code.number;
        places[next++] = value;
        return true;
      case 'string':
        return isTextWritten(value);
      case 'boolean':
        places[next++] = value ? code.yes : code.no;
        return true;
      case 'object':
        return value === null ? isCodeWritten(code.nothing) : isObjectWritten(value, depth);
      default:
        return isMadeWritten(value);
    }
  }

  function isObjectWritten(value: object, depth: number): boolean {
    if (isMadeWritten(value)) return true;
    if (isArray(value)) return isVectorWritten(value) || isListWritten(value, depth);
    return !isView(value) && isRecordWritten(value as Record<string, unknown>, depth);
  }

  function isMadeWritten(value: unknown): boolean {
    if (value === undefined || value !== madeAt(made)) return false;
    made += 1;
    return isCodeWritten(code.made);
  }

  function isCodeWritten(own: number): boolean {
    places[next++] = own;
    return true;
  }

  function isVectorWritten(value: unknown[]): boolean {
    const { length } = value;
    // A proxy may give any length.
    if (typeof length !== 'number' || !(next + 2 + length <= end)) return false;
    const start = next;
    places[next++] = 0;
    places[next++] = length;
    for (let i = 0; i < length; i++) {
      const entry = value[i];
      if (typeof entry !== 'number') {
        next = start;
        return false;
      }
      places[next++] = entry;
    }
    return true;
  }

  function isListWritten(value: unknown[], depth: number): boolean {
    const { length } = value;
    if (typeof length !== 'number' || !(next + 2 + length <= end)) return false;
    places[next++] = code.list;
    places[next++] = length;
    for (let i = 0; i < length; i++) if (!isWritten(value[i], depth + 1)) return false;
    return true;
  }

  function isRecordWritten(value: Record<string, unknown>, depth: number): boolean {
    places[next++] = code.record;
    for (let i = 0; i < keys.length; i++) {
      const entry = value[keys[i] as string];
      if (entry === undefined ? !isOddWritten() : !isWritten(entry, depth + 1)) return false;
    }
    return true;
  }

  function isOddWritten(): boolean {
    return next < end && isCodeWritten(code.odd);
  }

  function isTextWritten(text: string): boolean {
    if (next + 2 + text.length > end) return false;
    places[next++] = code.text;
    places[next++] = text.length;
    for (let i = 0; i < text.length; i++) places[next++] = apply(charCodeAt, text, [i]);
    return true;
  }
}
