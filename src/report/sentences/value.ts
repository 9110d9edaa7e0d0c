import type { Value } from '../../records/session.ts';
import { showOnOneLine } from '../../text/visible.ts';

/** What kind of thing a value is, in words that stand beside the wanted shape's. */
export function nameValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return 'a number';
    case 'vector':
      return `${nameArray(value.form)} of ${count(value.numbers.length, 'number')}`;
    case 'list':
      return `${nameArray(value.form)} of ${count(value.length, 'entry', 'entries')}, which are not all numbers`;
    case 'object':
      return 'an object';
    case 'text':
      return 'a string';
    case 'function':
      return 'a function';
    case 'other':
      return showOnOneLine(value.text.slice(0, 60));
    default:
      return value satisfies never;
  }
}

function nameArray(form: string): string {
  if (form === 'Array') return 'an array';
  return `${/^[AEIOU]/.test(form) ? 'an' : 'a'} ${form}`;
}

function count(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number} ${many}`;
}
