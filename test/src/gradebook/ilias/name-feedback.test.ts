import { expect, test } from 'vitest';
import { nameIliasFeedback } from '../../../../src/gradebook/ilias/name-feedback.ts';
import { zipFiles } from '../../../../src/kit/zip.ts';
import { importIliasFeedback } from '../../../ilias/import-feedback.ts';

test.each([
  ['Lovelace_Ada_ada42_1815', 1815],
  ['Groß_Jürgen_jg_7', 7],
  ['陳_大文_chen_9', 9],
  ["O'Brien_Siobhán_../x_11", 11],
  ['_12', 12],
])('ILIAS gives the feedback of %j to user %d', (folder, user) => {
  const path = nameIliasFeedback(folder) ?? '';
  const zip = zipFiles(new Map([[path, '<p>well done</p>']]));
  expect(importIliasFeedback(zip, [user, 99])).toEqual({
    kind: 'imported',
    files: new Map([[user, ['feedback.html']]]),
  });
});

test.each(['Lovelace_Ada', 'Team_4711', 'Ada_12_assignsubmission_file_'])(
  '%s, which names no user, has nobody to give it to',
  (folder) => {
    expect(nameIliasFeedback(folder)).toBeUndefined();
  },
);
