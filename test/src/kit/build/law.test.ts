import { describe, expect, it } from 'vitest';
import type { Inspector } from '../../../../src/kit/build/closure/inspect.ts';
import { createClosurePrinter } from '../../../../src/kit/build/closure/print.ts';
import { writeLaw } from '../../../../src/kit/build/law.ts';
import type { Answer, LawVerdict } from '../../../../src/records/sheet.ts';

// What is looked at stands in other realms than Vitest's own modules do, so that the inspector is played here.

const rows = [1, 2, 3].map((input, at) => ({ path: String(at), calls: [[input]], input }));
const answer = ({ calls }: { calls: readonly (readonly unknown[])[] }): readonly Answer[] => [
  { numbers: [2 * Number(calls[0]?.[0])], scalar: true },
];

function write(
  holds: (input: unknown, answers: readonly Answer[]) => LawVerdict,
  captured: object,
  forbidden?: Function,
) {
  const inspector: Inspector = {
    look: (closure) => ({
      url: '',
      captured: closure === holds ? new Map(Object.entries(captured)) : new Map(),
    }),
    close: () => undefined,
  };
  const printer = createClosurePrinter({
    inspector,
    standIn: (value, name) => {
      if (value === forbidden && value !== undefined) throw new Error(`${name} is the reference's`);
      return undefined;
    },
  });
  return {
    ...writeLaw('law', holds, rows, { inspector, printer, answer }),
    declared: printer.text(),
  };
}

const isClose = (a: number, b: number) => Math.abs(a - b) < 1e-9;
const twice = (x: number) => 2 * x;
declare const agree: typeof isClose;
declare const solve: typeof twice;

const holdsByInput = (input: unknown, [given]: readonly Answer[]): LawVerdict =>
  agree(given?.numbers[0] ?? NaN, solve(Number(input)))
    ? { kind: 'holds' }
    : {
        kind: 'broken',
        law: 'no',
        left: { label: 'l', value: 0 },
        right: { label: 'r', value: 0 },
      };

const holdsByAnswer = (_: unknown, [given]: readonly Answer[]): LawVerdict =>
  agree(given?.numbers[0] ?? NaN, solve(given?.numbers[0] ?? NaN))
    ? { kind: 'holds' }
    : {
        kind: 'broken',
        law: 'no',
        left: { label: 'l', value: 0 },
        right: { label: 'r', value: 0 },
      };

describe('a law that goes into a kit', () => {
  it('has what it works out from its input alone as a table, the reference’s functions too', () => {
    const { text, workedOut } = write(holdsByInput, { agree: isClose, solve: twice }, twice);
    expect(workedOut).toEqual({
      solve: [
        ['[1]', 2],
        ['[2]', 4],
        ['[3]', 6],
      ],
    });
    expect(text).toContain('workedOut("law", "solve")');
  });

  it('has what it applies to answers as it is', () => {
    const { declared } = write(holdsByInput, { agree: isClose, solve: twice });
    expect(declared).toContain('Math.abs');
  });

  it('must not apply the reference to answers', () => {
    expect(() => write(holdsByAnswer, { agree: isClose, solve: twice }, twice)).toThrow(
      "solve is the reference's",
    );
  });
});
