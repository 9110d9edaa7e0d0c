/**
 * Makes `structuredClone` for the student's realm: the part of the HTML standard's algorithm that plain data needs.
 * Runs inside the isolate, so this function must not use anything from outside itself.
 */
export function createClone(): (value: unknown) => unknown {
  'use strict';
  const { keys } = Object;
  const RealDate = Date;
  const RealArrayBuffer = ArrayBuffer;
  const RealError = Error;

  return (value) => cloneWithin(value, new Map());

  function cloneWithin(value: unknown, seen: Map<object, unknown>): unknown {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new RealError('DataCloneError: a function or symbol could not be cloned');
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    const remember = <T>(copy: T): T => {
      seen.set(value, copy);
      return copy;
    };
    if (Array.isArray(value)) {
      const copy = remember(new Array<unknown>(value.length));
      for (const key of keys(value))
        copy[key as unknown as number] = cloneWithin(value[key as unknown as number], seen);
      return copy;
    }
    if (value instanceof RealDate) return remember(new RealDate(value.getTime()));
    if (value instanceof RegExp) return remember(new RegExp(value.source, value.flags));
    if (value instanceof RealArrayBuffer) return remember(value.slice(0));
    if (value instanceof DataView)
      return remember(new DataView(value.buffer.slice(0), value.byteOffset, value.byteLength));
    if (RealArrayBuffer.isView(value)) return remember((value as Float64Array).slice());
    if (value instanceof Map) {
      const copy = remember(new Map<unknown, unknown>());
      value.forEach((entry, key) => copy.set(cloneWithin(key, seen), cloneWithin(entry, seen)));
      return copy;
    }
    if (value instanceof Set) {
      const copy = remember(new Set<unknown>());
      value.forEach((entry) => copy.add(cloneWithin(entry, seen)));
      return copy;
    }
    if (value instanceof RealError) {
      const copy = remember(new RealError(value.message));
      copy.name = value.name;
      return copy;
    }
    const copy: Record<string, unknown> = remember({});
    for (const key of keys(value))
      copy[key] = cloneWithin((value as Record<string, unknown>)[key], seen);
    return copy;
  }
}
