import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nameFeedback } from '../../../../src/gradebook/moodle/feedback-zip.ts';
import type { Participant } from '../../../../src/gradebook/moodle/worksheet.ts';
import { zipFiles } from '../../../../src/kit/zip.ts';
import { makeSite } from '../../../moodle/class.ts';
import { importFeedback } from '../../../moodle/import-feedback.ts';

test.each([
  ['Ada Lovelace', 'Ada Lovelace_101_assignsubmission_file_/feedback.html'],
  ['Old_Under Score', 'Old Under Score_101_assignsubmission_file_/feedback.html'],
  ["O'Brien/../x", 'O Brien .. x_101_assignsubmission_file_/feedback.html'],
  ['.~hidden', 'hidden_101_assignsubmission_file_/feedback.html'],
  ['陳大文', '陳大文_101_assignsubmission_file_/feedback.html'],
  ['///', 'Participant_101_assignsubmission_file_/feedback.html'],
  [undefined, 'Participant_101_assignsubmission_file_/feedback.html'],
])('the feedback of %j stands at %j', (name, path) => {
  expect(nameFeedback(call(name))).toBe(path);
});

test.each(['3.9', '4.1'] as const)(
  'Moodle %s finds whose it is, whatever somebody is called',
  (version) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const path = nameFeedback(call(name));
        expect(Buffer.byteLength(path.split('/')[0] ?? '')).toBeLessThanOrEqual(255);
        const zip = zipFiles(new Map([[path, 'well done']]));
        expect(Object.keys(unzipSync(zip))).toEqual([path]);
        const site = makeSite({ version });
        expect(importFeedback(zip, site, 0)).toEqual({ added: 1, dropped: [] });
        expect([...(site.people[0]?.feedback?.keys() ?? [])]).toEqual(['feedback.html']);
      }),
    );
  },
);

function call(name: string | undefined): Participant {
  return {
    number: '101',
    ...(name !== undefined && { name }),
    status: {},
    canChange: true,
    cells: [],
  };
}
