import { describe, expect, test } from 'vitest';
import { keepPictures } from '../../../../src/report/pictures/kept.ts';

describe('keepPictures', () => {
  const paint = () => {
    let count = 0;
    const picture = keepPictures((numbers, columns) => {
      count += 1;
      return `${numbers.join(' ')} in ${columns}`;
    });
    return { picture, countPaintings: () => count };
  };

  test('the same numbers are painted once', () => {
    const { picture, countPaintings } = paint();
    const numbers = [1, 2, 3, 4];
    expect(picture(numbers, 2)).toBe('1 2 3 4 in 2');
    expect(picture(numbers, 2)).toBe('1 2 3 4 in 2');
    expect(countPaintings()).toBe(1);
  });

  test('equal numbers of somebody else are painted anew', () => {
    const { picture, countPaintings } = paint();
    picture([1, 2], 2);
    picture([1, 2], 2);
    expect(countPaintings()).toBe(2);
  });

  test('another width is another picture', () => {
    const { picture } = paint();
    const numbers = [1, 2, 3, 4];
    picture(numbers, 2);
    expect(picture(numbers, 4)).toBe('1 2 3 4 in 4');
  });
});
