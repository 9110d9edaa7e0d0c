import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseIds } from '../../../src/discover/submission-id.ts';

const safe = /^[a-z0-9][a-z0-9_-]*$/;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

describe('ids of submissions', () => {
  test.each(['anna', '0', 'group-07_b', 'a'.repeat(41), 'console', 'com10'])(
    'the plain name %s stays as it is',
    (name) => {
      expect(chooseIds([name])).toEqual([name]);
    },
  );

  test.each([
    ['Ada Lovelace_4711_assignsubmission_file_', 'ada-lovelace-4711'],
    ['Jürgen Groß_7_assignsubmission_file', 'juergen-gross-7'],
    ['陳大文_104_assignsubmission_file_', 'participant-104'],
    ['Default group_assignsubmission_file_', 'default-group'],
    ['Anna', 'anna'],
    ['Müller, Zoë', 'mueller-zoe'],
    ['-rf', 'rf'],
    ['a\nb\u202e', 'a-b'],
    ['anna.', 'anna'],
    ['x'.repeat(255), 'x'.repeat(36)],
  ])('%j becomes %s, which people can read', (name, id) => {
    expect(chooseIds([name])).toEqual([id]);
  });

  test.each([
    ['con', /^con-[\da-f]{8}$/],
    ['LPT1', /^lpt1-[\da-f]{8}$/],
    ['..', /^submission-[\da-f]{8}$/],
    ['😀', /^submission-[\da-f]{8}$/],
    ['', /^submission-[\da-f]{8}$/],
  ])('%j, which no file may be called, gets a hash', (name, id) => {
    expect(chooseIds([name])[0]).toMatch(id);
  });

  test('two of one name and number get a hash each, whatever their order is', () => {
    const names = ['Kim Lee_5_assignsubmission_file_', 'Kim  Lee_5_assignsubmission_onlinetext_'];
    const ids = chooseIds(names);
    for (const id of ids) expect(id).toMatch(/^kim-lee-5-assignsubmissi-[\da-f]{8}$/);
    expect(chooseIds(names.toReversed())).toEqual(ids.toReversed());
    expect(
      chooseIds(['Kim Lee_5_assignsubmission_file_', 'Kim Lee_6_assignsubmission_file_']),
    ).toEqual(['kim-lee-5', 'kim-lee-6']);
  });

  test('twins by case, by Unicode form and by a trailing dot differ', () => {
    const names = ['anna', 'Anna', 'ANNA', 'anna.', 'é', 'e\u0301'];
    expect(new Set(chooseIds(names)).size).toBe(names.length);
  });

  test('the same name in two places is counted', () => {
    expect(chooseIds(['anna', 'anna', 'anna'])).toEqual(['anna', 'anna-2', 'anna-3']);
  });

  test('a plain name keeps its id although another one would be counted to it', () => {
    expect(chooseIds(['anna', 'anna', 'anna-2'])).toEqual(['anna', 'anna-3', 'anna-2']);
  });

  test('a plain name that equals the derived id of another keeps it', () => {
    const [hashed] = chooseIds(['Ann A', 'ann-a']);
    expect(hashed).toMatch(/^ann-a-[\da-f]{8}$/);
    expect(chooseIds(['Ann A', 'ann-a', hashed ?? ''])).toEqual([`${hashed}-2`, 'ann-a', hashed]);
  });

  const names = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('a', 'A', '-', '2', 'é', 'e\u0301', '.'), maxLength: 4 }),
    fc.constantFrom('con', 'CON', 'nul', 'anna', 'anna-2', 'Anna', '..', '😀', '\u202e'),
  );

  test('ids never collide and are safe in any file system, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 30 }), (batch) => {
        const ids = chooseIds(batch);
        expect(new Set(ids).size).toBe(batch.length);
        for (const id of ids) {
          expect(id).toMatch(safe);
          expect(id).not.toMatch(reserved);
          expect(id.length).toBeLessThanOrEqual(50);
        }
      }),
    );
  });
});
