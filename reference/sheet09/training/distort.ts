const SIDE = 28;
const CENTRE = (SIDE - 1) / 2;

/** A slightly turned, scaled, slanted and shifted copy of a picture of 28 x 28 pixels. */
export function distort(pixels: Float64Array, random: () => number): Float64Array {
  const draw = (reach: number) => (2 * random() - 1) * reach;
  const turn = draw(0.2);
  const scale = 1 + draw(0.12);
  const slant = draw(0.15);
  const [shiftX, shiftY] = [draw(2), draw(2)];
  const [cos, sin] = [Math.cos(turn) / scale, Math.sin(turn) / scale];

  const copy = new Float64Array(pixels.length);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const [dx, dy] = [x - CENTRE - shiftX, y - CENTRE - shiftY];
      const fromX = CENTRE + cos * dx + (slant * cos - sin) * dy;
      const fromY = CENTRE + sin * dx + (slant * sin + cos) * dy;
      copy[y * SIDE + x] = interpolate(pixels, fromX, fromY);
    }
  }
  return copy;
}

/** The value between four pixels (bilinear); paper, 0, outside the picture. */
function interpolate(pixels: Float64Array, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, below] = [x - left, y - top];
  return (
    (1 - below) *
      ((1 - right) * pixelAt(pixels, left, top) + right * pixelAt(pixels, left + 1, top)) +
    below *
      ((1 - right) * pixelAt(pixels, left, top + 1) + right * pixelAt(pixels, left + 1, top + 1))
  );
}

function pixelAt(pixels: Float64Array, x: number, y: number): number {
  return x >= 0 && y >= 0 && x < SIDE && y < SIDE ? pixels[y * SIDE + x]! : 0;
}
