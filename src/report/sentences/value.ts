import type { Value } from '../../records/session.ts';
import { isBoxed, isBuiltIn } from '../../text/value.ts';
import { writeOnOneLine } from '../../text/visible.ts';

/** What kind of thing a value is, in words that stand beside the wanted shape's. */
export function nameValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return 'a number';
    case 'vector':
      return `${nameArray(value.form)} of ${value.numbers.length} ${value.numbers.length === 1 ? 'number' : 'numbers'}`;
    case 'list':
      return `${nameArray(value.form)} of ${nameEntries(value)}`;
    case 'object':
      if (isBoxed(value.form)) return `a ${value.form} object`;
      return isBuiltIn(value.form) ? `${article(value.form)} ${value.form}` : 'an object';
    case 'text':
      return 'a string';
    case 'function':
      return 'a function';
    case 'other':
      return writeOnOneLine(value.text.slice(0, 60));
    default:
      return value satisfies never;
  }
}

function nameEntries({ length, items }: Extract<Value, { kind: 'list' }>): string {
  const plural = length === 1 ? '' : 's';
  if (items.every(({ kind }) => kind === 'text')) return `${length} string${plural}`;
  if (items.every(({ kind }) => kind === 'vector' || kind === 'list'))
    return `${length} array${plural}`;
  return length === 1
    ? '1 entry, which is no number'
    : `${length} entries, which are not all numbers`;
}

function nameArray(form: string): string {
  if (form === 'Array') return 'an array';
  return `${article(form)} ${form}`;
}

function article(noun: string): string {
  return /^[AEIOU]/.test(noun) ? 'an' : 'a';
}
