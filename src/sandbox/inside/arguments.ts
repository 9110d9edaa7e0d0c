/** What the student's realm does with the arguments of calls. */
export interface Arguments {
  makeArguments(json: string): unknown[][];
  reviveArguments(args: unknown[]): unknown[];
  rememberArguments(json: string): void;
  findChanged(args: unknown[], list: number): number;
}

/**
 * Makes arguments from JSON text, and tells which of them a call has changed. Runs inside the isolate, in the student's
 * realm, so this function must not use anything from outside itself, and of built-ins only what it takes at once.
 * `importSheet` gives an export of the sheet's module.
 */
export function createArguments(importSheet: (name: string) => unknown): Arguments {
  'use strict';
  const { parse } = JSON;
  const { create, hasOwn, keys } = Object;
  const { apply } = Reflect;
  const { isArray } = Array as { isArray(value: unknown): value is unknown[] };
  let originals: unknown[][] = [];
  let madeOnce = create(null) as Record<string, unknown>;

  return { makeArguments, reviveArguments, rememberArguments, findChanged };

  function makeArguments(json: string): unknown[][] {
    madeOnce = create(null) as Record<string, unknown>;
    return parse(json) as unknown[][];
  }

  function reviveArguments(args: unknown[]): unknown[] {
    return revive(args) as unknown[];
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
      if (!hasOwn(record, 'once')) return make(record);
      const name = record['once'] as string;
      if (!hasOwn(madeOnce, name)) madeOnce[name] = make(record);
      return madeOnce[name];
    }
    const names = keys(record);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as string;
      record[name] = revive(record[name]);
    }
    return value;
  }

  function make(record: Record<string, unknown>): unknown {
    const made = importSheet(record['$make'] as string);
    return hasOwn(record, 'args')
      ? apply(made as () => unknown, undefined, revive(record['args']) as unknown[])
      : made;
  }

  function rememberArguments(json: string): void {
    originals = parse(json) as unknown[][];
  }

  function findChanged(args: unknown[], list: number): number {
    const before = originals[list] as unknown[];
    let changed = 0;
    for (let i = 0; i < before.length; i++) if (!isUnchanged(args[i], before[i])) changed |= 1 << i;
    return changed;
  }

  /** Whether an argument still reads as the plain data that it was made from. What the sheet's module made is frozen. */
  function isUnchanged(now: unknown, before: unknown): boolean {
    if (typeof before !== 'object' || before === null) return now === before;
    if (typeof now !== 'object' || now === null) return false;
    if (isArray(before)) {
      if (!isArray(now) || now.length !== before.length) return false;
      for (let i = 0; i < before.length; i++) if (!isUnchanged(now[i], before[i])) return false;
      return true;
    }
    if (hasOwn(before, '$make')) return true;
    const names = keys(before);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as keyof object;
      if (!isUnchanged(now[name], before[name])) return false;
    }
    return true;
  }
}
