import { describe, expect, it } from 'vitest';
import { chooseStyle, createStyle } from '../../../src/text/style.ts';

const terminal = (depth: number) => ({ isTTY: true, columns: 90, getColorDepth: () => depth });

describe('the style of a place', () => {
  it.each([
    ['a file', {}, {}, 'none'],
    ['a file, colours being asked for', {}, { FORCE_COLOR: '3' }, 'full'],
    ['a terminal of all colours', terminal(24), {}, 'full'],
    ['a terminal of 256 colours', terminal(8), {}, '256'],
    ['a terminal of 16 colours', terminal(4), {}, 'basic'],
    ['a terminal without colours', terminal(1), {}, 'none'],
    ['a terminal whose user wants none', terminal(24), { NO_COLOR: '1' }, 'none'],
    ['a terminal with an empty NO_COLOR', terminal(24), { NO_COLOR: '' }, 'full'],
    [
      'a wish for none beside one for all',
      terminal(24),
      { NO_COLOR: '1', FORCE_COLOR: '3' },
      'none',
    ],
  ])('%s has the colours that it shows', (_, stream, environment, colours) => {
    expect(chooseStyle(stream, environment).colours).toBe(colours);
  });

  it('is as wide as the terminal, within reason', () => {
    const widths = [20, 90, 400].map((columns) => chooseStyle({ isTTY: true, columns }, {}).width);
    expect(widths).toEqual([40, 90, 110]);
  });

  it('without colours leaves text alone', () => {
    expect(createStyle('none', 80).paint('text', 'bold', 'red')).toBe('text');
  });

  it('of 256 colours takes greys from the greys and reds from the cube', () => {
    const style = createStyle('256', 80);
    expect(style.dye('x', [255, 255, 255], [8, 8, 8])).toBe('\u001b[38;5;231;48;5;232mx\u001b[0m');
    expect(style.dye('x', [255, 0, 0], [0, 0, 255])).toBe('\u001b[38;5;196;48;5;21mx\u001b[0m');
  });
});
