import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, test } from 'vitest';
import { openProgress } from '../../../src/cli/progress.ts';
import type { OverviewRow } from '../../../src/records/overview-row.ts';

// Nothing else of a row is told while a batch runs.
const row = { state: { kind: 'graded' }, points: { earned: 7, possible: 10 } } as OverviewRow;

describe('progress', () => {
  test('is a line for each submission where nobody watches', () => {
    expect(
      sayProgress(false, (progress) => {
        progress.begin(3);
        progress.done('ada', row, 'graded');
        progress.done('bo', row, 'kept');
        progress.done('cy', undefined, 'fault');
        progress.close();
      }),
    ).toBe('[1/3] ada 7/10\n[2/3] bo 7/10 (kept)\n[3/3] cy could not be graded\n');
  });

  test.each([false, true])(
    'never sends a name to the terminal as it is (terminal: %s)',
    (isTTY) => {
      const told = sayProgress(isTTY, (progress) => {
        progress.begin(1);
        progress.done('\u001B]0;owned\u0007\u202E', row, 'graded');
        progress.close();
      });
      expect(told).not.toContain('\u001B]0;');
      expect(told).not.toContain('\u0007');
      expect(told).not.toContain('\u202E');
    },
  );

  test('leaves the cursor of a terminal as it was', () => {
    const told = sayProgress(true, (progress) => {
      progress.begin(2);
      progress.done('ada', row, 'graded');
      progress.close();
    });
    expect(told.lastIndexOf('\u001B[?25h')).toBeGreaterThan(told.lastIndexOf('\u001B[?25l'));
  });

  test('says what is left only once something was run', () => {
    const kept = sayProgress(true, (progress) => {
      progress.begin(300);
      progress.done('ada', row, 'kept');
      progress.close();
    });
    expect(kept).toContain('– left');
    expect(kept).not.toMatch(/\d+ ?(?:s|min) left/);
    const run = sayProgress(true, (progress) => {
      progress.begin(1);
      progress.done('bo', row, 'graded');
      progress.close();
    });
    expect(run).toContain('0 s left');
  });

  test('may be closed before it began', () => {
    expect(() => sayProgress(true, (progress) => progress.close())).not.toThrow();
  });
});

function sayProgress(
  isTTY: boolean,
  use: (progress: ReturnType<typeof openProgress>) => void,
): string {
  const sink = new PassThrough();
  const stream = Object.assign(sink, {
    isTTY,
    columns: 80,
    rows: 24,
    cursorTo: () => true,
    clearLine: () => true,
    moveCursor: () => true,
  });
  // A terminal as far as a bar uses it.
  use(openProgress(stream as unknown as WriteStream));
  return String(sink.read() ?? '');
}
