/**
 * Changes the built-ins of the student's realm: removes what is not deterministic or not needed, and seeds chance and
 * the clock. Runs inside the isolate, so this function must not use anything from outside itself. Returned is what the
 * sheet's own module may go on using of what was removed: makes an instance of a WebAssembly module, and gives its exports.
 */
export function fixBuiltIns(seed: number): (bytes: Uint8Array) => object {
  'use strict';
  const { defineProperty } = Object;
  const { construct } = Reflect;
  const realm = globalThis as unknown as Record<string, unknown>;
  const RealDate = Date;
  const RealArrayBuffer = ArrayBuffer;
  const wasm = realm['WebAssembly'] as WebAssemblyOfRealm;

  removeGlobals();
  seedChance();
  stopClock();
  forbidResizableBuffers();
  return (bytes) => new wasm.Instance(new wasm.Module(bytes)).exports;

  function replaceGlobal(name: string, value: unknown): void {
    defineProperty(realm, name, { value, writable: true, configurable: true, enumerable: false });
  }

  function removeGlobals(): void {
    for (const name of [
      'WebAssembly',
      'SharedArrayBuffer',
      'Atomics',
      'Intl',
      'WeakRef',
      'FinalizationRegistry',
    ]) {
      delete realm[name];
    }
  }

  function seedChance(): void {
    let state32 = seed | 0;
    // mulberry32: small, and good enough for programs whose answers must not depend on chance anyway.
    Math.random = () => {
      state32 = (state32 + 0x6d2b79f5) | 0;
      let t = Math.imul(state32 ^ (state32 >>> 15), 1 | state32);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** Time starts at a fixed moment and moves on by a millisecond with each look. */
  function stopClock(): void {
    let now = 1_700_000_000_000;
    const tick = () => (now += 1);
    const SeededDate = function (...parts: unknown[]) {
      if (new.target === undefined) return new RealDate(tick()).toString();
      return construct(RealDate, parts.length === 0 ? [tick()] : parts, new.target) as Date;
    };
    defineProperty(SeededDate, 'name', { value: 'Date' });
    defineProperty(SeededDate, 'prototype', { value: RealDate.prototype, writable: false });
    defineProperty(RealDate.prototype, 'constructor', {
      value: SeededDate,
      writable: true,
      configurable: true,
    });
    defineProperty(SeededDate, 'now', { value: tick, writable: true, configurable: true });
    defineProperty(SeededDate, 'parse', {
      value: RealDate.parse,
      writable: true,
      configurable: true,
    });
    defineProperty(SeededDate, 'UTC', { value: RealDate.UTC, writable: true, configurable: true });
    replaceGlobal('Date', SeededDate);
  }

  /** Buffers that grow pass the isolate's memory limit, so that the option is not there. */
  function forbidResizableBuffers(): void {
    const FixedArrayBuffer = function (length: number) {
      if (new.target === undefined) throw new TypeError("Constructor ArrayBuffer requires 'new'");
      return construct(RealArrayBuffer, [length], new.target) as ArrayBuffer;
    };
    defineProperty(FixedArrayBuffer, 'name', { value: 'ArrayBuffer' });
    defineProperty(FixedArrayBuffer, 'prototype', {
      value: RealArrayBuffer.prototype,
      writable: false,
    });
    defineProperty(FixedArrayBuffer, 'isView', {
      value: RealArrayBuffer.isView,
      writable: true,
      configurable: true,
    });
    const species = { get: () => FixedArrayBuffer, configurable: true };
    defineProperty(FixedArrayBuffer, Symbol.species, species);
    const prototype = RealArrayBuffer.prototype as unknown as Record<string, unknown>;
    defineProperty(prototype, 'constructor', {
      value: FixedArrayBuffer,
      writable: true,
      configurable: true,
    });
    for (const name of [
      'resize',
      'transfer',
      'transferToFixedLength',
      'maxByteLength',
      'resizable',
    ])
      delete prototype[name];
    replaceGlobal('ArrayBuffer', FixedArrayBuffer);
  }
}

/** Types of a realm of V8 alone do not know it. */
interface WebAssemblyOfRealm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}
