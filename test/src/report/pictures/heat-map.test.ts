import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paintHeatMap, paintImage } from '../../../../src/report/pictures/heat-map.ts';
import { sayHeatMap } from '../../../../src/report/sentences/picture.ts';

describe('a heat map', () => {
  it('is red where numbers are positive, blue where negative, white where zero', () => {
    const pixels = readPng(paintHeatMap([2, 1, 0, -1, -2, -0], 3).source);
    expect(pixels.size).toEqual([3, 2]);
    const [full, half, none, minusHalf, minusFull, minusNone] = pixels.colours;
    expect(full).toEqual([190, 18, 40]);
    expect(minusFull).toEqual([30, 80, 190]);
    expect(none).toEqual([255, 255, 255]);
    expect(minusNone).toEqual([255, 255, 255]);
    expect(half).toEqual([223, 137, 148]);
    expect(minusHalf).toEqual([143, 168, 223]);
  });

  it('has one scale for both signs', () => {
    expect(paintHeatMap([0.5, -4], 2).scale).toBe(4);
    const [faint] = readPng(paintHeatMap([0.5, -4], 2).source).colours;
    expect(faint).toEqual([247, 225, 228]);
  });

  it('signs strong entries, so that no colour has to tell', () => {
    const { plus, minus, cross } = paintHeatMap([1, 0.1, -1, -0.1, NaN, Infinity], 3);
    expect(plus).toBe('M0.25 0.5h.5m-.25-.25v.5');
    expect(minus).toBe('M2.25 0.5h.5');
    expect(cross.match(/M/g)).toHaveLength(2);
  });

  it('takes no entry that is not finite for its scale', () => {
    const map = paintHeatMap([NaN, Infinity, -2], 3);
    expect(map.scale).toBe(2);
    expect(readPng(map.source).colours[0]).toEqual([200, 200, 200]);
  });

  it('is white where all is zero', () => {
    const map = paintHeatMap([0, 0], 2);
    expect(map).toMatchObject({ scale: 0, plus: '', minus: '', cross: '' });
    expect(readPng(map.source).colours).toEqual([
      [255, 255, 255],
      [255, 255, 255],
    ]);
  });

  it('is told in words', () => {
    expect(sayHeatMap([1, -3, 0.5, NaN], 2)).toBe(
      'Sum -1.5, largest 1 at row 0, column 0, smallest -3 at row 0, column 1. 1 of 4 entries are no finite number.',
    );
    expect(sayHeatMap([NaN], 1)).toBe('1 of 1 entries are no finite number.');
  });
});

describe('an image', () => {
  it('is grey from paper to ink', () => {
    const { colours } = readPng(paintImage([0, 0.5, 1], 3));
    expect(colours).toEqual([
      [255, 255, 255],
      [143, 143, 143],
      [30, 30, 30],
    ]);
  });

  it('is blank where all is the same', () => {
    expect(readPng(paintImage([0.3, 0.3], 2)).colours[0]).toEqual([255, 255, 255]);
  });
});

/** Reads a PNG of eight-bit colours whose rows have no filter. */
function readPng(address: string): { size: number[]; colours: number[][] } {
  const file = Buffer.from(address.replace('data:image/png;base64,', ''), 'base64');
  expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const start = file.indexOf('IDAT') + 4;
  const length = file.readUInt32BE(start - 8);
  const rows = inflateSync(file.subarray(start, start + length));
  const colours = Array.from({ length: width * height }, (_, at) => {
    const row = Math.floor(at / width);
    expect(rows[row * (width * 3 + 1)]).toBe(0);
    const place = row * (width * 3 + 1) + 1 + (at % width) * 3;
    return [...rows.subarray(place, place + 3)];
  });
  return { size: [width, height], colours };
}
