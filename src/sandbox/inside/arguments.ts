/** What the student's realm does with the arguments of calls. */
export interface Arguments {
  makeArguments(json: string): unknown[][];
  reviveArguments(args: unknown[]): void;
  /** What the sheet's module made for the list that was revived last, in the order of their places in it. */
  madeAt(index: number): unknown;
}

/**
 * Makes arguments from JSON text. Runs inside the isolate, in the student's realm, so this function must not use anything
 * from outside itself, and of built-ins only what it takes at once.
 * `importSheet` gives an export of the sheet's module.
 */
export function createArguments(importSheet: (name: string) => unknown): Arguments {
  'use strict';
  const { parse } = JSON;
  const { create, freeze, getOwnPropertyDescriptor, hasOwn, keys } = Object;
  const { apply, ownKeys } = Reflect;
  const { isView } = ArrayBuffer;
  const { isArray } = Array as { isArray(value: unknown): value is unknown[] };
  const { add, has } = WeakSet.prototype;
  const frozen = new WeakSet<object>();
  /** No list: student code may have put setters under the numbers that lists inherit. */
  const made = create(null) as Record<number, unknown>;
  let count = 0;
  let madeOnce = create(null) as Record<string, unknown>;

  return { makeArguments, reviveArguments, madeAt };

  function makeArguments(json: string): unknown[][] {
    madeOnce = create(null) as Record<string, unknown>;
    return parse(json) as unknown[][];
  }

  function reviveArguments(args: unknown[]): void {
    count = 0;
    revive(args);
  }

  function revive(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (isArray(value)) {
      for (let i = 0; i < value.length; i++)
        if (typeof value[i] === 'object') value[i] = revive(value[i]);
      return value;
    }
    const record = value as Record<string, unknown>;
    if (hasOwn(record, '$make')) {
      const value = hasOwn(record, 'once') ? makeOnce(record) : make(record);
      if (!isPrimitive(value)) made[count++] = value;
      return value;
    }
    const names = keys(record);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      record[name] = revive(record[name]);
    }
    return value;
  }

  function makeOnce(record: Record<string, unknown>): unknown {
    const name = record['once'] as string;
    if (!hasOwn(madeOnce, name)) madeOnce[name] = make(record);
    return madeOnce[name];
  }

  function make(record: Record<string, unknown>): unknown {
    const exported = importSheet(record['$make'] as string);
    if (!hasOwn(record, 'args')) return freezeAll(exported);
    const before = count;
    const args = revive(record['args']) as unknown[];
    // What it was made of is no argument.
    count = before;
    return freezeAll(apply(exported as () => unknown, undefined, args));
  }

  function madeAt(index: number): unknown {
    return index < count ? made[index] : undefined;
  }

  /**
   * What is made is shared by calls and not looked at after them, so that nothing of it may change. The module froze it,
   * by built-ins that may be student code's by now.
   */
  function freezeAll(value: unknown): unknown {
    // Typed arrays cannot be frozen.
    if (isPrimitive(value) || isView(value) || apply(has, frozen, [value])) return value;
    apply(add, frozen, [value]);
    const names = ownKeys(value as object);
    for (let i = 0; i < names.length; i++) {
      const own = getOwnPropertyDescriptor(value, names[i] as string);
      if (own !== undefined && hasOwn(own, 'value')) freezeAll(own.value);
    }
    return freeze(value as object);
  }

  function isPrimitive(value: unknown): value is string | null {
    return (typeof value !== 'object' && typeof value !== 'function') || value === null;
  }
}
