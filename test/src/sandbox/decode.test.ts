import { describe, expect, test } from 'vitest';
import type { Call } from '../../../src/records/session.ts';
import { decodeBatches } from '../../../src/sandbox/decode.ts';
import { Implausible } from '../../../src/sandbox/implausible.ts';
import { wire } from '../../../src/sandbox/inside/wire.ts';
import { readLoaded } from '../../../src/sandbox/loaded.ts';

const { inWords, number, arguments: remains, list } = wire.code;
const call: Call = { kind: 'call', path: ['f'], args: [[1, 2]] };
const watched: Call = { ...call, watched: true };
const locate = ({ name, message }: { name: string; message: string }) => ({ name, message });

/** What the host takes from these numbers and words, for one call. */
function decode(answers: readonly number[], words: unknown, asked = call) {
  const text = typeof words === 'string' ? words : JSON.stringify(words);
  const raw = { answers: new Float64Array(answers), words: text };
  return decodeBatches(raw, [[asked]], locate)[0]?.[0];
}

const returned = (value: unknown) => [{ kind: 'returned', value }];
const long = 'x'.repeat(302);
const nested = (depth: number): unknown =>
  depth === 0
    ? { kind: 'number', value: '1' }
    : { kind: 'list', form: 'Array', length: 1, items: [nested(depth - 1)] };

describe('what the keeper says is read as a stranger would be', () => {
  test('what it can say is taken', () => {
    expect(decode([number, 5], [])).toMatchObject({ value: { kind: 'number', value: 5 } });
    expect(decode([0, 2, 5, NaN], [])).toMatchObject({ value: { numbers: [5, NaN] } });
    expect(decode([inWords], returned(nested(6)))).toMatchObject({ value: { kind: 'list' } });
    expect(decode([remains, 0, 2, 1, 2, number, 5], [], watched)).toMatchObject({ changed: [] });
    expect(decode([remains, 0, 2, 1, 3, number, 5], [], watched)).toMatchObject({ changed: [0] });
  });

  test.each<[string, readonly number[], unknown, Call?]>([
    ['no JSON', [inWords], '[x]'],
    ['no list', [inWords], '{}'],
    ['no record', [inWords], '[7]'],
    ['more answers than asked', [number, 5], returned({ kind: 'number', value: '1' })],
    ['fewer than asked', [inWords], []],
    ['an unknown outcome', [inWords], [{ kind: 'passed' }]],
    ['an unknown value', [inWords], returned({ kind: 'proof' })],
    ['an unknown form', [77, 1, 1], []],
    ['an unknown code', [-99, 1], []],
    ['a length beyond the end', [0, 3, 1], []],
    ['a length that is none', [0, -1], []],
    ['a vector of too many numbers', [0, 20_001, ...new Array<number>(20_001).fill(1)], []],
    [
      'words of too many numbers',
      [inWords],
      returned({ kind: 'vector', form: 'Array', numbers: new Array(20_001).fill('1').join() }),
    ],
    ['a long text', [inWords], returned({ kind: 'text', length: 1, text: long })],
    ['a long name', [inWords], returned({ kind: 'function', name: long })],
    ['a long form', [inWords], returned({ kind: 'vector', form: long, numbers: '1' })],
    [
      'a long message',
      [inWords],
      [{ kind: 'threw', error: { name: '', message: long, stack: '' } }],
    ],
    [
      'a long stack',
      [inWords],
      [{ kind: 'threw', error: { name: '', message: '', stack: 'x'.repeat(4001) } }],
    ],
    [
      'a stack that is no text',
      [inWords],
      [{ kind: 'threw', error: { name: '', message: '', stack: {} } }],
    ],
    ['a deep value', [inWords], returned(nested(7))],
    [
      'a long list',
      [inWords],
      returned({ kind: 'list', form: 'Array', length: 65, items: new Array(65).fill(nested(0)) }),
    ],
    [
      'a length that is no number',
      [inWords],
      returned({ kind: 'list', form: 'Array', length: '3', items: [] }),
    ],
    ['arguments that nobody watches', [remains, 0, 2, 1, 2, number, 5], []],
    ['no arguments', [number, 5], [], watched],
    ['arguments that end too soon', [remains, list, 9], [], watched],
    ['arguments of no known kind', [remains, -50, number, 5], [], watched],
  ])('%s: nothing of it counts', (_, answers, words, asked) => {
    expect(() => decode(answers, words, asked)).toThrow(Implausible);
  });

  test('how loading ended, too', () => {
    const read = (told: unknown) => () => readLoaded('main.ts', JSON.stringify(told), locate);
    expect(read({ state: 'loaded', names: ['f'] })()).toEqual({ kind: 'loaded', exports: ['f'] });
    expect(read({ state: 'loaded', names: new Array(1001).fill('f') })).toThrow(Implausible);
    expect(read({ state: 'loaded', names: [long] })).toThrow(Implausible);
    expect(read({ state: 'graded' })).toThrow(Implausible);
    expect(read({ state: 'failed', error: 'x' })).toThrow(Implausible);
  });
});
