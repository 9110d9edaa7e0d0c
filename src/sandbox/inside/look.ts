import type { StudentRealm } from './boundary.ts';

export type Eyes = ReturnType<typeof createLook>;

/**
 * Looks at values without believing them: by their own data descriptors, never by getters, iterators or `toString`.
 * Runs inside the isolate, so this function must not use anything from outside itself.
 */
export function createLook(reflect: StudentRealm['reflect']) {
  'use strict';
  // These run proxies' traps and getters, which may be proxies again: V8 hands such a function a list of its arguments
  // that it makes in the realm of the built-in. So they are the student's own; what they return is read by `hasOwn`.
  const { apply, get, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = reflect;
  const { hasOwn } = Object;
  const typedArray = getPrototypeOf(Float64Array.prototype) as object;
  const typedArrayName = getOwnPropertyDescriptor(typedArray, Symbol.toStringTag)?.get as () =>
    | string
    | undefined;
  const typedArrayLength = getOwnPropertyDescriptor(typedArray, 'length')?.get as () => number;

  return {
    apply,
    get,
    ownKeys,
    isObject,
    formOfTyped,
    lengthOfTyped,
    readEntry,
    isAccessor,
    readData,
    readText,
    readStack,
  };

  function isObject(value: unknown): value is object {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
  }

  /** `Float64Array` and the like; `undefined` for anything that is no typed array. */
  function formOfTyped(value: object): string | undefined {
    return apply(typedArrayName, value, []);
  }

  function lengthOfTyped(value: object): number {
    return apply(typedArrayLength, value, []);
  }

  /** An own data property; `undefined` where there is none or where it would run code. */
  function readEntry(holder: object, key: PropertyKey): unknown {
    const own = getOwnPropertyDescriptor(holder, key);
    return own !== undefined && hasOwn(own, 'value') ? own.value : undefined;
  }

  /** Whether an own property is computed when it is read; `undefined` where it is missing. */
  function isAccessor(holder: object, key: PropertyKey): boolean | undefined {
    const own = getOwnPropertyDescriptor(holder, key);
    return own === undefined ? undefined : !hasOwn(own, 'value');
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

  /** A string property, own or inherited; the empty string where it is anything else. */
  function readText(value: unknown, key: string): string {
    const text = readData(value, key);
    return typeof text === 'string' ? text : '';
  }

  /** V8 gives errors their stack as an accessor; asking it may run student code, within the limits like any other. */
  function readStack(thrown: object): string {
    const own = getOwnPropertyDescriptor(thrown, 'stack');
    if (own === undefined) return '';
    const stack: unknown = hasOwn(own, 'value') ? own.value : get(thrown, 'stack');
    return typeof stack === 'string' ? stack : '';
  }
}
