import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSealed, sealText } from '../../../src/records/seal.ts';

test('a sealed text is the same object with a checksum', () => {
  expect(JSON.parse(sealText('{"a":1}'))).toMatchObject({ a: 1 });
  expect(isSealed(sealText('{"a":1}'))).toBe(true);
});

test('any change of a sealed text is seen', () => {
  const text = sealText('{"points":{"earned":40,"possible":100},"name":"Ada"}');
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom('', ' ', '9', '"'), (at, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      expect(isSealed(changed)).toBe(changed === text);
    }),
  );
  expect(isSealed(JSON.stringify(JSON.parse(text), undefined, 2))).toBe(false);
  expect(isSealed('')).toBe(false);
});
