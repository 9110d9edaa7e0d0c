import type { Value } from '../records/session.ts';
import { encodingCaps as caps } from './caps.ts';
import { Implausible } from './implausible.ts';
import { asCount, asList, asRecord, asText } from './told.ts';

/** A thrown value as the keeper writes it: the stack is text that student code may have forged. */
export interface RawThrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Characters of a stack that are told. */
const longestStack = 4000;

/** Characters of a text that is told, with the mark that it was cut. */
const longestText = caps.text + 1;

/** Items of a list, and entries of a record, that are told. */
const [mostItems, mostEntries] = [64, 16];

export function readThrown(raw: unknown): RawThrown {
  const { name, message, stack } = asRecord(raw);
  return {
    name: asText(name, longestText),
    message: asText(message, longestText),
    stack: asText(stack, longestStack),
  };
}

/** Reads a value as the keeper writes it, within the keeper's own budget: numbers are text, so that NaN survives JSON. */
export function readValue(raw: unknown): Value {
  let [elements, parts] = [caps.elements, caps.parts];
  return readWithin(raw, 0);

  function readWithin(value: unknown, depth: number): Value {
    parts -= 1;
    // What is beyond the budget or too deep is told as such, in its place.
    if (parts < -mostItems * (caps.depth + 1) || depth > caps.depth)
      throw new Implausible('a value has too many parts');
    const told = asRecord(value);
    switch (told['kind']) {
      case 'number':
        return { kind: 'number', value: Number(asText(told['value'], 30)) };
      case 'vector': {
        const numbers = asText(told['numbers'], 30 * caps.elements);
        return {
          kind: 'vector',
          form: asText(told['form'], longestText),
          numbers: numbers === '' ? [] : spend(numbers.split(',')).map(Number),
        };
      }
      case 'list':
        return {
          kind: 'list',
          form: asText(told['form'], longestText),
          length: asCount(told['length']),
          items: asList(told['items'], mostItems).map((item) => readWithin(item, depth + 1)),
        };
      case 'object':
        return {
          kind: 'object',
          form: asText(told['form'], longestText),
          size: asCount(told['size']),
          entries: asList(told['entries'], mostEntries).map((entry) => {
            const [key, own] = asList(entry, 2);
            return [asText(key, longestText), readWithin(own, depth + 1)] as const;
          }),
        };
      case 'text':
        return {
          kind: 'text',
          length: asCount(told['length']),
          text: asText(told['text'], longestText),
        };
      case 'function':
        return { kind: 'function', name: asText(told['name'], longestText) };
      case 'other':
        return { kind: 'other', text: asText(told['text'], longestText) };
      default:
        throw new Implausible('a value is of no known kind');
    }
  }

  function spend(numbers: readonly string[]): readonly string[] {
    elements -= numbers.length;
    if (elements < 0) throw new Implausible('a value has too many numbers');
    return numbers;
  }
}
