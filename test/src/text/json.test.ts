import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listRepeatedKeys, parseJson, type ParsedJson } from '../../../src/text/json.ts';

describe('JSON', () => {
  test.each([
    ['', 0, 'expected a value but found the end'],
    ['{', 1, "expected a name in double quotes or '}' but found the end"],
    ['[1, 2', 5, "expected ',' or ']' but found the end"],
    ['[1 2]', 3, "expected ',' or ']' but found '2'"],
    ['[1,]', 3, "expected a value but found ']'"],
    ['{"a": 1,}', 8, "expected a name in double quotes but found '}'"],
    ['{a: 1}', 1, "expected a name in double quotes or '}' but found 'a'"],
    ["{'a': 1}", 1, "expected a name in double quotes or '}' but found single quotes"],
    ['{"a" 1}', 5, "expected ':' but found '1'"],
    ['{"a": 1 // one\n}', 8, "expected ',' or '}' but found a comment"],
    ['{"a": 1}}', 8, "expected the end but found '}'"],
    ['{"a": 01}', 7, "expected ',' or '}' but found '1'"],
    ['"a\nb"', 0, 'expected a value but found a string that is not well-formed'],
    ['"\\x"', 0, 'expected a value but found a string that is not well-formed'],
    ['[1}', 2, "expected ',' or ']' but found '}'"],
    ['[😀]', 1, "expected a value or ']' but found '😀'"],
    ['nul', 0, "expected a value but found 'n'"],
    ['\ufeff1', 0, "expected a value but found '\ufeff'"],
  ])('%j is malformed at offset %i', (text, offset, message) => {
    expect(parseJson(text)).toEqual({ kind: 'malformed', offset, message });
  });

  test('names that an object has twice are told by where they stand', () => {
    const text = '{"a": [{"b": 1, "c": "b\\":,{"}, {"b": 1, "\\u0062": 2}], "d": {"a": 1}, "a": 3}';
    expect(JSON.parse(text)).toHaveProperty('a', 3);
    expect(listRepeatedKeys(text)).toEqual(['/a/1/b', '/a']);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(listRepeatedKeys(JSON.stringify(value))).toEqual([]);
      }),
    );
  });

  test('a long string that never ends is told at once', () => {
    expect(parseJson(`["${'a'.repeat(900_000)}`)).toMatchObject({ kind: 'malformed', offset: 1 });
  });

  test('what JSON.parse takes is parsed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(parseJson(text)).toEqual({ kind: 'parsed', value: JSON.parse(text) });
      }),
    );
  });

  test('any text is parsed as JSON.parse does, or is fine up to the offset that is told', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'true',
      ' ',
      '\n',
      '"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(parseJson(text)).toSatisfy((parsed: ParsedJson) => isRightAbout(text, parsed));
      }),
    );
  });
});

function isRightAbout(text: string, parsed: ParsedJson): boolean {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (parsed.kind === 'parsed') return false;
    // What stands before the fault is JSON, or its only fault is that it ends.
    const before = parseJson(text.slice(0, parsed.offset));
    return before.kind === 'parsed' || before.message.includes('but found the end');
  }
  return parsed.kind === 'parsed' && JSON.stringify(parsed.value) === JSON.stringify(value);
}
