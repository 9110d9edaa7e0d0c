/** A default export that is an object. */
export type Held = Record<string, unknown>;

/** Tells each name that an object holds, with a function that gives what it holds there. */
export type ListHeld = (object: Held, tell: (name: string, get: () => unknown) => void) => void;

/**
 * Makes what takes a default export apart: its own properties, and where a class made it, what the class says of it.
 * Functions are called as those of the object. Runs inside the isolate, in the student's realm, so this function must not
 * use anything from outside itself, and of built-ins only what it takes at once.
 */
export function createHeld(): ListHeld {
  'use strict';
  const { keys, getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf } = Object;
  const { toString: write } = Function.prototype;
  const { startsWith } = String.prototype;
  const { apply } = Reflect;
  const Bound = WeakMap;
  const { get: getBound, set: setBound } = WeakMap.prototype;

  return (object, tell) => {
    const bound = new Bound();
    const names = listNames(object);
    for (let at = 0; at < names.length; at++) {
      const name = names[at] as string;
      if (name !== 'default' && name !== 'constructor') tell(name, () => bind(object[name]));
    }

    function bind(value: unknown): unknown {
      if (typeof value !== 'function') return value;
      let own = apply(getBound, bound, [value]) as unknown;
      if (own === undefined) {
        const call = value as (...args: unknown[]) => unknown;
        own = (...args: unknown[]) => apply(call, object, args);
        apply(setBound, bound, [value, own]);
      }
      return own;
    }
  };

  function listNames(object: object): string[] {
    const names = keys(object);
    for (let at: unknown = getPrototypeOf(object); isOfClass(at); at = getPrototypeOf(at)) {
      const more = getOwnPropertyNames(at);
      for (let index = 0; index < more.length; index++) names[names.length] = more[index] as string;
    }
    return names;
  }

  /** Whether code of a class made it, and no built-in. */
  function isOfClass(prototype: unknown): prototype is object {
    if (typeof prototype !== 'object' || prototype === null) return false;
    const made: unknown = getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    return (
      typeof made === 'function' &&
      (apply(startsWith, apply(write, made, []), ['class']) as boolean)
    );
  }
}
