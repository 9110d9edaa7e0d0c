import { describe, expect, it } from 'vitest';
import { writeExhibit } from '../../../../src/report/terminal/exhibit.ts';
import { createStyle } from '../../../../src/text/style.ts';

const exhibit = {
  id: 'e',
  title: 'A small picture',
  shape: [2, 3],
  image: [0, 0.5, 1, 1, 0, 0],
  actual: [4, 1, -4, -1, 0, NaN],
} as const;

describe('a picture in the terminal', () => {
  it('has two of its rows in one line where there are colours: red for, blue against', () => {
    const lines = writeExhibit(exhibit, createStyle('full', 100));
    const [line = ''] = lines.filter((text) => text.includes('▀'));
    expect(lines.filter((text) => text.includes('▀')).length).toBe(1);
    expect(line.match(/▀/g)).toHaveLength(6);
    expect(line).toContain('\u001b[38;2;190;18;40;48;2;199;211;239m▀');
    expect(line).toContain('\u001b[38;2;30;80;190;48;2;200;200;200m▀');
  });

  it('tells signs apart without colours', () => {
    const text = writeExhibit(exhibit, createStyle('none', 100)).join('\n');
    expect(text).toContain('#+=');
    expect(text).toContain('- ?');
    expect(text).not.toContain('\u001b');
  });

  it('says in words how large the numbers are, and where', () => {
    const text = writeExhibit(exhibit, createStyle('none', 110)).join('\n');
    expect(text).toContain('at most 4 in size');
    expect(text).toContain('Sum 0, largest 4 at row 0, column 0, smallest -4 at row 0, column 2.');
    expect(text).toMatch(/1 of 6 entries are no finite\s+number\./);
  });

  it('is left out where there is no answer', () => {
    const { actual: _, ...frame } = exhibit;
    expect(writeExhibit(frame, createStyle('none', 100))).toEqual([]);
  });
});
