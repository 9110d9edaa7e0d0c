/**
 * Freezes what the keeper's realm is made of, so that nothing could be done with an object of it. Runs inside the
 * isolate, in the keeper's realm, so this function must not use anything from outside itself.
 */
export function hardenRealm(): void {
  'use strict';
  const { freeze, getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf, isFrozen } =
    Object;
  if (isFrozen(Object.prototype)) return;
  for (const name of getOwnPropertyNames(globalThis)) {
    const value: unknown = getOwnPropertyDescriptor(globalThis, name)?.value;
    if (typeof value === 'function') freezeWithPrototype(value);
    else if (typeof value === 'object' && value !== null && value !== globalThis) freeze(value);
  }
  // What no global name leads to.
  freezeWithPrototype(getPrototypeOf(Int8Array) as Int8ArrayConstructor);
  freezeWithPrototype((() => undefined).constructor);
  freezeWithPrototype((async () => undefined).constructor);
  freezeWithPrototype(function* () {}.constructor);
  freezeWithPrototype(async function* () {}.constructor);
  const iterator = [][Symbol.iterator]();
  for (let own: unknown = iterator; own !== Object.prototype; own = getPrototypeOf(own))
    freeze(own);

  function freezeWithPrototype(constructor: object & { readonly prototype?: unknown }): void {
    freeze(constructor);
    if (typeof constructor.prototype === 'object' || typeof constructor.prototype === 'function')
      freeze(constructor.prototype);
  }
}
