import type { AnswerBudget, EncodingCaps } from './boundary.ts';
import type { Eyes } from './look.ts';

/**
 * Describes values as JSON text, long and deep ones cut by a budget. Runs inside the isolate, so this function must not
 * use anything from outside itself.
 */
export function createWords(look: Eyes, caps: EncodingCaps) {
  'use strict';
  const { isObject, readEntry, readText } = look;

  return { sayValue, sayThrown, quote };

  /** A vector's numbers stand in one string, since JSON has no NaN and no Infinity. */
  function sayValue(value: unknown): string {
    return sayWithin(value, 0, { left: caps.elements, parts: caps.parts });
  }

  function sayWithin(value: unknown, depth: number, budget: AnswerBudget): string {
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
        return sayObject(value, depth, budget);
      default:
        return other(String(value));
    }
  }

  function sayObject(value: object, depth: number, budget: AnswerBudget): string {
    const typedForm = look.formOfTyped(value);
    if (typedForm !== undefined) return sayTypedArray(value as Float64Array, typedForm, budget);
    if (depth >= caps.depth) return other('a value nested too deeply to read');
    if (Array.isArray(value)) return sayArray(value, depth, budget);
    return sayRecord(value, depth, budget);
  }

  function sayTypedArray(value: Float64Array, form: string, budget: AnswerBudget): string {
    const length = look.lengthOfTyped(value);
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

  function sayArray(value: unknown[], depth: number, budget: AnswerBudget): string {
    const length = readEntry(value, 'length');
    // A proxy may give any: what is taken off the budget must not add to it.
    if (typeof length !== 'number' || length >>> 0 !== length)
      return other('an array without a length');
    budget.left -= length;
    if (budget.left < 0) return other(`an array of ${length} entries, too long to read`);
    const numbers: number[] = [];
    for (let i = 0; i < length; i++) {
      const entry = readEntry(value, i);
      if (typeof entry !== 'number') return sayList(value, length, depth, budget);
      numbers.push(entry);
    }
    return vector('Array', numbers);
  }

  function sayList(value: unknown[], length: number, depth: number, budget: AnswerBudget): string {
    const items: string[] = [];
    for (let i = 0; i < length && i < 64; i++) items.push(sayProperty(value, i, depth, budget));
    return `{"kind":"list","form":"Array","length":${length},"items":[${items.join(',')}]}`;
  }

  function sayRecord(value: object, depth: number, budget: AnswerBudget): string {
    const keys = look.ownKeys(value);
    budget.left -= keys.length;
    if (budget.left < 0) return other(`an object of ${keys.length} properties, too large to read`);
    const entries: string[] = [];
    for (let i = 0; i < keys.length && entries.length < 16; i++) {
      const key = keys[i] as string | symbol;
      if (typeof key === 'string')
        entries.push(`[${quote(key)},${sayProperty(value, key, depth, budget)}]`);
    }
    const form = readText(look.readData(value, 'constructor'), 'name') || 'Object';
    return `{"kind":"object","form":${quote(form)},"size":${keys.length},"entries":[${entries.join(',')}]}`;
  }

  function sayProperty(
    holder: object,
    key: PropertyKey,
    depth: number,
    budget: AnswerBudget,
  ): string {
    const isAccessor = look.isAccessor(holder, key);
    if (isAccessor === undefined) return other('a hole');
    return isAccessor ? other('an accessor') : sayWithin(readEntry(holder, key), depth + 1, budget);
  }

  function vector(form: string, numbers: number[]): string {
    return `{"kind":"vector","form":"${form}","numbers":"${numbers.join(',')}"}`;
  }

  function other(text: string): string {
    return `{"kind":"other","text":${quote(text)}}`;
  }

  function sayThrown(thrown: unknown): string {
    try {
      if (!isObject(thrown)) {
        const text =
          typeof thrown === 'symbol' || typeof thrown === 'bigint' ? typeof thrown : String(thrown);
        return `{"name":"","message":${quote(text)},"stack":""}`;
      }
      const name = quote(readText(thrown, 'name'));
      const message = quote(readText(thrown, 'message'));
      return `{"name":${name},"message":${message},"stack":${quoteLong(look.readStack(thrown))}}`;
    } catch {
      return '{"name":"","message":"a value that cannot be read","stack":""}';
    }
  }

  function quote(text: string): string {
    return JSON.stringify(text.length > caps.text ? `${text.slice(0, caps.text)}…` : text);
  }

  function quoteLong(text: string): string {
    return JSON.stringify(text.slice(0, 4000));
  }
}
