/** A console, and what was printed by it: text of the realm that prints, for the keeper to read afterwards. */
export interface Printer {
  readonly console: object;
  readonly printed: () => string;
  /** Prints without a line break. */
  readonly write: (text: string) => void;
}

/**
 * Makes the console of the student's realm: it keeps the first characters of what is printed, and calls nobody: whatever
 * is called here may fail at the edge of the stack, and the error would be student code's to look at. Runs inside the
 * isolate, so this function must not use anything from outside itself.
 */
export function createConsole(printLimit: number): Printer {
  'use strict';
  const RealError = Error;
  const text = String;
  let printedText = '';
  const putLine = (...values: unknown[]) => {
    if (printedText.length >= printLimit) return;
    let line = '';
    for (let i = 0; i < values.length && line.length < printLimit; i++)
      line += (i === 0 ? '' : ' ') + sayValue(values[i]);
    printedText = `${printedText}${line}\n`.slice(0, printLimit);
  };
  const console: Record<string, unknown> = {};
  for (const name of [
    'log',
    'info',
    'warn',
    'error',
    'debug',
    'trace',
    'dir',
    'table',
    'group',
    'groupCollapsed',
  ]) {
    console[name] = putLine;
  }
  console['assert'] = (holds: unknown, ...values: unknown[]) => {
    if (!holds) putLine('Assertion failed:', ...values);
  };
  for (const name of [
    'groupEnd',
    'time',
    'timeEnd',
    'timeLog',
    'count',
    'countReset',
    'clear',
    'timeStamp',
    'dirxml',
    'profile',
    'profileEnd',
  ]) {
    console[name] = () => undefined;
  }
  const write = (written: string) => {
    if (printedText.length < printLimit)
      printedText = `${printedText}${written}`.slice(0, printLimit);
  };
  return { console, printed: () => printedText, write };

  function sayValue(value: unknown): string {
    if (typeof value === 'string') return value;
    try {
      if (typeof value === 'object' && value !== null && !(value instanceof RealError)) {
        return (
          JSON.stringify(value, (_, entry: unknown) =>
            typeof entry === 'bigint' ? `${entry}n` : entry,
          ) ?? text(value)
        );
      }
      return text(value);
    } catch {
      return '[unprintable]';
    }
  }
}
