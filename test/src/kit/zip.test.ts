import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '../../../src/kit/zip.ts';

test('an archive holds what is packed already as it is, and all else packed', () => {
  const bytes = new Uint8Array(10_000);
  const files = new Map([
    ['table', bytes],
    ['text', bytes],
  ]);
  const archive = zipFiles(files, (path) => path === 'table');
  expect(unzipSync(archive)).toEqual({ table: bytes, text: bytes });
  expect(zipFiles(files).length).toBeLessThan(1000);
  expect(archive.length).toBeGreaterThan(10_000);
  expect(archive.length).toBeLessThan(11_000);
});
