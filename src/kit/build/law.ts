import { compileFunction } from 'node:vm';
import type { Answer, LawVerdict, PropertyCheck } from '../../records/sheet.ts';
import type { CheckTable, Row } from '../records.ts';
import { findFreeNames } from './closure/free-names.ts';
import type { Inspector } from './closure/inspect.ts';
import type { ClosurePrinter } from './closure/print.ts';

type Holds = PropertyCheck['holds'];

export interface LawTools {
  readonly inspector: Inspector;
  readonly printer: ClosurePrinter;
  /** Right answers to the calls of a row. */
  readonly answer: (row: Row) => readonly Answer[];
}

/**
 * Writes a law down. What it works out from its input alone becomes a table; the rest goes in as it is, which must
 * be nothing that answers the exercise.
 */
export function writeLaw(
  id: string,
  holds: Holds,
  rows: readonly Row[],
  { inspector, printer, answer }: LawTools,
): { readonly text: string; readonly workedOut: CheckTable['workedOut'] } {
  const { captured } = inspector.look(holds);
  const names = [...findFreeNames(String(holds))].filter((name) => captured.has(name));
  const functions = names.filter((name) => typeof captured.get(name) === 'function');
  const right = record(holds, names, captured, rows, answer);
  const wrong = record(holds, names, captured, rows, (row) => answer(row).map(spoil));
  const tabled = functions.filter((name) => isSameTable(right.get(name), wrong.get(name)));
  const replaced = new Map(
    tabled.map((name) => [name, `workedOut(${JSON.stringify(id)}, ${JSON.stringify(name)})`]),
  );
  return {
    text: printer.express(holds, replaced),
    workedOut: Object.fromEntries(tabled.map((name) => [name, [...(right.get(name) ?? [])]])),
  };
}

/** The answers of a function by the text of its arguments. */
type Recorded = Map<string, unknown>;

/** Asks a law about every row, and writes down what the functions that it calls were given and gave. */
function record(
  holds: Holds,
  names: readonly string[],
  captured: ReadonlyMap<string, unknown>,
  rows: readonly Row[],
  answer: (row: Row) => readonly Answer[],
): ReadonlyMap<string, Recorded> {
  const recorded = new Map<string, Recorded>();
  const values = names.map((name) => {
    const value = captured.get(name);
    if (typeof value !== 'function') return value;
    const own: Recorded = new Map();
    recorded.set(name, own);
    return (...args: unknown[]): unknown => {
      const given: unknown = Reflect.apply(value, undefined, args);
      own.set(JSON.stringify(args), given);
      return given;
    };
  });
  const make = compileFunction(`return (${String(holds)});`, [...names]) as (
    ...values: unknown[]
  ) => (input: unknown, answers: readonly Answer[]) => LawVerdict;
  const law = make(...values);
  for (const row of rows) law(row.input, answer(row));
  return recorded;
}

/** An answer that is wrong in every entry. */
function spoil({ numbers, scalar }: Answer): Answer {
  return { numbers: numbers.map((entry, i) => 1.1 * entry + 0.7 + i), scalar };
}

/** Whether the function was asked the same whatever the answers are, and gave plain data. */
function isSameTable(right: Recorded | undefined, wrong: Recorded | undefined): boolean {
  if (right === undefined || wrong === undefined || right.size === 0) return false;
  return (
    right.size === wrong.size &&
    [...right].every(([args, given]) => wrong.has(args) && isPlainData(given))
  );
}

function isPlainData(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isPlainData);
}
