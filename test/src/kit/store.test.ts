import { describe, expect, it } from 'vitest';
import { packTable, unpackTable } from '../../../src/kit/store.ts';

describe('a packed table', () => {
  it('keeps every double, infinities included', () => {
    const table = { numbers: [0.1 + 0.2, 5e-324, 1.7976931348623157e308, Infinity, -Infinity] };
    expect(unpackTable(packTable(table))).toEqual(table);
  });

  it('has null in the place of NaN', () => {
    expect(unpackTable(packTable([NaN, 1]))).toEqual([null, 1]);
  });

  it('cannot be read by looking at it', () => {
    const packed = packTable({ expected: [0.25, 0.75], words: 'the answer to network c' });
    expect(packed.toString('latin1')).not.toContain('answer to network');
  });
});
