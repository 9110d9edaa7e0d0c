import type { BatchedCall, Budget, EncodingCaps, StudentRealm } from './boundary.ts';

/**
 * Makes the calls of a batch and writes down what came back. Runs inside the isolate, in a realm of its own whose
 * built-ins student code never sees, so this function must not use anything from outside itself.
 *
 * Nothing is believed: values are read by their own data descriptors, never by getters, iterators or `toString`;
 * nothing thrown leaves the isolate; no object of this realm is handed to student code.
 */
export function createKeeper(
  progress: SharedArrayBuffer,
  caps: EncodingCaps,
  student: StudentRealm,
) {
  'use strict';
  const at = new Int32Array(progress);
  // These run proxies' traps and getters, which may be proxies again: V8 hands such a function a list of its arguments
  // that it makes in the realm of the built-in. So they are the student's own; what they return is read by `hasOwn`.
  const { apply, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = student.reflect;
  const { hasOwn } = Object;
  const typedArray = getPrototypeOf(Float64Array.prototype) as object;
  const typedArrayName = getOwnPropertyDescriptor(typedArray, Symbol.toStringTag)?.get as () =>
    string | undefined;
  const typedArrayLength = getOwnPropertyDescriptor(typedArray, 'length')?.get as () => number;

  return { load, tellLoaded, run, printed };

  function load(file: string): void {
    try {
      student.load(file);
    } catch {
      // Out of stack in the loader itself: the file then counts as not loaded.
    }
  }

  /** How loading ended, asked in a call of its own: promises settle between the two. */
  function tellLoaded(file: string): string {
    try {
      const state = student.stateOf(file);
      if (state === 'failed')
        return `{"state":"failed","error":${tellThrown(student.thrownBy(file).value)}}`;
      const names = state === 'loaded' ? Object.keys(student.exportsOf(file)) : [];
      return `{"state":"${state}","names":[${names.slice(0, caps.exports).map(quote).join(',')}]}`;
    } catch (thrown) {
      return `{"state":"failed","error":${tellThrown(thrown)}}`;
    }
  }

  function printed(): string {
    try {
      const text: unknown = student.printed();
      return typeof text === 'string' ? text.slice(0, caps.printed) : '';
    } catch {
      return '';
    }
  }

  /** Runs `[file, batches]`, given as JSON, and returns the outcomes of each batch as JSON. */
  function run(json: string): string {
    const [file, batches] = JSON.parse(json) as [string, BatchedCall[][]];
    const told: string[] = [];
    let count = 0;
    for (let b = 0; b < batches.length; b++) {
      const calls = batches[b] as BatchedCall[];
      const returned: unknown[] = [];
      const outcomes: string[] = [];
      for (let i = 0; i < calls.length; i++) {
        Atomics.store(at, 0, count++);
        outcomes.push(answer(file, calls[i] as BatchedCall, returned, i));
      }
      told.push(`[${outcomes.join(',')}]`);
    }
    return `[${told.join(',')}]`;
  }

  function answer(file: string, call: BatchedCall, returned: unknown[], position: number): string {
    try {
      if (call.kind === 'recall') return tellReturned(returned[call.call], []);
      const { holder, value } = follow(file, call.path);
      if (call.kind === 'read') return tellReturned(value, []);
      if (typeof value !== 'function') return `{"kind":"uncallable","value":${describe(value)}}`;
      const args = student.makeArguments(call.args);
      const result: unknown = apply(value, holder, args);
      returned[position] = result;
      return tellReturned(
        result,
        call.watched === true ? findChanged(args, JSON.parse(call.args) as unknown[]) : [],
      );
    } catch (thrown) {
      return `{"kind":"threw","error":${tellThrown(thrown)}}`;
    }
  }

  /** Goes from the exports inwards as a caller would write it, dot by dot. */
  function follow(file: string, path: (string | number)[]): { holder: unknown; value: unknown } {
    let holder: unknown;
    let value: unknown = get(student.exportsOf(file), path[0] as string);
    for (let i = 1; i < path.length; i++) {
      holder = value;
      value = isObject(value) ? get(value, path[i] as PropertyKey) : undefined;
    }
    return { holder, value };
  }

  function findChanged(args: unknown[], before: unknown[]): number[] {
    const changed: number[] = [];
    for (let i = 0; i < before.length; i++) if (!isUnchanged(args[i], before[i])) changed.push(i);
    return changed;
  }

  function isObject(value: unknown): value is object {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
  }

  /** Whether an argument still reads as the plain data that it was made from. What the sheet's module made is frozen. */
  function isUnchanged(now: unknown, before: unknown): boolean {
    if (typeof before !== 'object' || before === null) return now === before;
    if (!isObject(now)) return false;
    if (!Array.isArray(before)) return '$make' in before || areEntriesUnchanged(now, before);
    if (!Array.isArray(now) || get(now, 'length') !== before.length) return false;
    for (let i = 0; i < before.length; i++) if (!isUnchanged(get(now, i), before[i])) return false;
    return true;
  }

  function areEntriesUnchanged(now: object, before: object): boolean {
    const keys = Object.keys(before);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as keyof object;
      if (!isUnchanged(get(now, key), before[key])) return false;
    }
    return true;
  }

  function tellReturned(value: unknown, changed: number[]): string {
    return `{"kind":"returned","value":${describe(value)},"changed":[${changed.join(',')}]}`;
  }

  /** A value as JSON text: a vector's numbers stand in one string, since JSON has no NaN and no Infinity. */
  function describe(value: unknown): string {
    return describeWithin(value, 0, { left: caps.elements, parts: caps.parts });
  }

  function describeWithin(value: unknown, depth: number, budget: Budget): string {
    budget.parts -= 1;
    if (budget.parts < 0) return other('one value too many to read');
    switch (typeof value) {
      case 'number':
        return `{"kind":"number","value":"${value}"}`;
      case 'string':
        return `{"kind":"text","length":${value.length},"text":${quote(value)}}`;
      case 'function':
        return `{"kind":"function","name":${quote(readText(value, 'name'))}}`;
      case 'bigint':
        // Printing a large bigint takes time that no limit can stop.
        return other(
          value > -(2n ** 64n) && value < 2n ** 64n ? `${value}n` : 'a very large bigint',
        );
      case 'symbol':
        return other('a symbol');
      case 'object':
        if (value === null) return other('null');
        return describeObject(value, depth, budget);
      default:
        return other(String(value));
    }
  }

  function describeObject(value: object, depth: number, budget: Budget): string {
    const typedForm = apply(typedArrayName, value, []);
    if (typedForm !== undefined)
      return describeTypedArray(value as Float64Array, typedForm, budget);
    if (depth >= caps.depth) return other('a value nested too deeply to read');
    if (Array.isArray(value)) return describeArray(value, depth, budget);
    return describeRecord(value, depth, budget);
  }

  function describeTypedArray(value: Float64Array, form: string, budget: Budget): string {
    const length = apply(typedArrayLength, value, []);
    budget.left -= length;
    if (budget.left < 0) return other(`a ${form} of ${length} numbers, too long to read`);
    const numbers: number[] = [];
    for (let i = 0; i < length; i++) {
      const entry: unknown = value[i];
      if (typeof entry !== 'number') return other(`a ${form}, whose entries are no numbers`);
      numbers.push(entry);
    }
    return vector(form, numbers);
  }

  function describeArray(value: unknown[], depth: number, budget: Budget): string {
    const length = readOwn(value, 'length');
    // A proxy may give any: what is taken off the budget must not add to it.
    if (typeof length !== 'number' || !(length >= 0)) return other('an array without a length');
    budget.left -= length;
    if (budget.left < 0) return other(`an array of ${length} entries, too long to read`);
    const numbers: number[] = [];
    for (let i = 0; i < length; i++) {
      const own = getOwnPropertyDescriptor(value, i);
      if (own === undefined || !hasOwn(own, 'value') || typeof own.value !== 'number')
        return describeList(value, length, depth, budget);
      numbers.push(own.value);
    }
    return vector('Array', numbers);
  }

  function describeList(value: unknown[], length: number, depth: number, budget: Budget): string {
    const items: string[] = [];
    for (let i = 0; i < length && i < 64; i++)
      items.push(describeProperty(value, i, depth, budget));
    return `{"kind":"list","form":"Array","length":${length},"items":[${items.join(',')}]}`;
  }

  function describeRecord(value: object, depth: number, budget: Budget): string {
    const keys = ownKeys(value);
    budget.left -= keys.length;
    if (budget.left < 0) return other(`an object of ${keys.length} properties, too large to read`);
    const entries: string[] = [];
    for (let i = 0; i < keys.length && entries.length < 16; i++) {
      const key = keys[i] as string | symbol;
      if (typeof key === 'string')
        entries.push(`[${quote(key)},${describeProperty(value, key, depth, budget)}]`);
    }
    const form = readText(readData(value, 'constructor'), 'name') || 'Object';
    return `{"kind":"object","form":${quote(form)},"size":${keys.length},"entries":[${entries.join(',')}]}`;
  }

  function describeProperty(
    holder: object,
    key: PropertyKey,
    depth: number,
    budget: Budget,
  ): string {
    const own = getOwnPropertyDescriptor(holder, key);
    if (own === undefined) return other('a hole');
    return hasOwn(own, 'value')
      ? describeWithin(own.value, depth + 1, budget)
      : other('an accessor');
  }

  function vector(form: string, numbers: number[]): string {
    return `{"kind":"vector","form":"${form}","numbers":"${numbers.join(',')}"}`;
  }

  function other(text: string): string {
    return `{"kind":"other","text":${quote(text)}}`;
  }

  function tellThrown(thrown: unknown): string {
    try {
      if (!isObject(thrown)) {
        const text =
          typeof thrown === 'symbol' || typeof thrown === 'bigint' ? typeof thrown : String(thrown);
        return `{"name":"","message":${quote(text)},"stack":""}`;
      }
      const name = quote(readText(thrown, 'name'));
      const message = quote(readText(thrown, 'message'));
      return `{"name":${name},"message":${message},"stack":${quoteLong(readStack(thrown))}}`;
    } catch {
      return '{"name":"","message":"a value that cannot be read","stack":""}';
    }
  }

  /** A string property, own or inherited; the empty string where it is anything else. */
  function readText(value: unknown, key: string): string {
    const text = readData(value, key);
    return typeof text === 'string' ? text : '';
  }

  /** A data property, own or inherited; `undefined` where it would run code. */
  function readData(value: unknown, key: string): unknown {
    let owner: unknown = value;
    for (let i = 0; i < 8 && isObject(owner); i++) {
      const own = getOwnPropertyDescriptor(owner, key);
      if (own !== undefined) return hasOwn(own, 'value') ? own.value : undefined;
      owner = getPrototypeOf(owner);
    }
    return undefined;
  }

  function readOwn(holder: object, key: string): unknown {
    const own = getOwnPropertyDescriptor(holder, key);
    return own !== undefined && hasOwn(own, 'value') ? own.value : undefined;
  }

  /** V8 gives errors their stack as an accessor; asking it may run student code, within the limits like any other. */
  function readStack(thrown: object): string {
    const own = getOwnPropertyDescriptor(thrown, 'stack');
    if (own === undefined) return '';
    const stack: unknown = hasOwn(own, 'value') ? own.value : get(thrown, 'stack');
    return typeof stack === 'string' ? stack : '';
  }

  function quote(text: string): string {
    return JSON.stringify(text.length > caps.text ? `${text.slice(0, caps.text)}…` : text);
  }

  function quoteLong(text: string): string {
    return JSON.stringify(text.slice(0, 4000));
  }
}
