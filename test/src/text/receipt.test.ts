import { expect, test } from 'vitest';
import { readReceipt, writeReceipt } from '../../../src/text/receipt.ts';

const receipt = { sheet: 'small', version: '1.0.0', seed: -7, content: 'a'.repeat(32) };

test('a receipt is one word that says all of it', () => {
  expect(writeReceipt(receipt)).toBe(`small@1.0.0:-7:${'a'.repeat(32)}`);
  expect(readReceipt(` ${writeReceipt(receipt)}\n`)).toEqual(receipt);
});

test.each(['', 'small', 'small@1.0.0:7:abc', `small@1.0.0:x:${'a'.repeat(32)}`])(
  '%o is none',
  (text) => {
    expect(readReceipt(text)).toBeUndefined();
  },
);
