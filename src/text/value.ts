import type { Value } from '../records/session.ts';
import { writeText } from './data.ts';
import { writeNumber } from './number.ts';
import { writeOnOneLine } from './visible.ts';

/** How much of a value is shown. */
export interface ValueFormat {
  /** Significant digits. */
  readonly digits?: number;
  /** Entries of a list, a vector or an object, before the rest is only counted. */
  readonly entries?: number;
  readonly characters?: number;
}

/** A value that a submission returned, for reading: numbers rounded, long lists cut, nothing hidden. */
export function writeValue(value: Value, format: ValueFormat = {}): string {
  const { entries = 12, characters = 80 } = format;
  switch (value.kind) {
    case 'number':
      return writeNumber(value.value, format.digits);
    case 'vector': {
      const shown = value.numbers.slice(0, entries).map((x) => writeNumber(x, format.digits));
      return nameForm(value.form) + bracket('[', shown, value.numbers.length, ']');
    }
    case 'list': {
      const shown = value.items.slice(0, entries).map((item) => writeValue(item, format));
      return nameForm(value.form) + bracket('[', shown, value.length, ']');
    }
    case 'object': {
      const shown = value.entries
        .slice(0, entries)
        .map(([key, entry]) => `${writeKey(key, characters)}: ${writeValue(entry, format)}`);
      if (value.size === 0 && isBuiltIn(value.form)) return `${value.form} { … }`;
      return nameForm(value.form) + bracket('{ ', shown, value.size, ' }');
    }
    case 'text': {
      const shown = value.text.slice(0, characters);
      const more = value.length - shown.length;
      return writeText(shown) + (more > 0 ? ` … ${more} more characters` : '');
    }
    case 'function':
      return value.name === ''
        ? 'a function without a name'
        : `function ${writeName(value.name, characters)}`;
    case 'other':
      return writeName(value.text, characters);
    default:
      return value satisfies never;
  }
}

/**
 * Whether an object is of a kind of the language's own that keeps what is in it out of its properties, so that it looks
 * empty.
 */
export function isBuiltIn(form: string): boolean {
  return isBoxed(form) || /^(Promise|(Weak)?(Set|Map)|Date|RegExp|ArrayBuffer)$/.test(form);
}

/** Whether an object is a wrapped value, as `new Number(1)` makes it. */
export function isBoxed(form: string): boolean {
  return /^(Number|String|Boolean|BigInt)$/.test(form);
}

/** What form a list has, where it is not a plain array: `Float32Array [1, 2]`. */
function nameForm(form: string): string {
  return /^(array|object)?$/i.test(form) ? '' : `${writeName(form, 40)} `;
}

function bracket(open: string, shown: readonly string[], length: number, close: string): string {
  if (length === 0) return open.trim() + close.trim();
  const more = length - shown.length;
  const parts = more > 0 ? [...shown, `… ${more} more`] : shown;
  return open + parts.join(', ') + close;
}

function writeKey(key: string, characters: number): string {
  if (/^[A-Za-z_$][\w$]{0,39}$/.test(key)) return key;
  return writeText(key.slice(0, characters)) + (key.length > characters ? '…' : '');
}

function writeName(name: string, characters: number): string {
  const shown = writeOnOneLine(name.slice(0, characters));
  return name.length > characters ? `${shown}…` : shown;
}
