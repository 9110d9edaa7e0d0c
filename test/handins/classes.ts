import { gzipSync } from 'node:zlib';
import { rename, right, tar, zip, type Files } from './kinds.ts';

// Classes as platforms and tutors leave them, of right programs that differ by a comment.

export interface ClassKind {
  readonly files: Files;
  /** Who is found, each as `name, identifier, number of exercises`, or what is said instead of grading. */
  readonly expect: readonly string[] | RegExp;
}

const program = (number: number): Files => ({
  ...right,
  'exercise1.ts': `${right['exercise1.ts'] ?? ''}// ${number}\n`,
});
const under = (folder: string, number: number): Files =>
  rename((name) => `${folder}/${name}`, program(number));
const before = (start: string, number: number): Files =>
  rename((name) => `${start}${name}`, program(number));
const three = (place: (name: string) => string): Files => ({
  ...under(place('ada'), 1),
  ...under(place('bob'), 2),
  ...under(place('cy'), 3),
});
const threeFound = ['ada, , 4', 'bob, , 4', 'cy, , 4'];
const adaAndAlan = (ada: string, alan: string) => [
  `Ada Lovelace, ${ada}, 4`,
  `Alan Turing, ${alan}, 4`,
];
const typed = `<p>${Object.entries(program(9))
  .map(([name, text]) => `// ${name}\n${Buffer.from(text).toString()}`)
  .join('\n')
  .replace(/&/g, '&amp;')
  .replace(/</g, '&lt;')
  .replace(/>/g, '&gt;')
  .replace(/\n/g, '<br>\n')}</p>`;
const metadata = `---
submission_1:
  :submitters:
  - :name: Ada Lovelace
    :sid: '4711'
submission_2:
  :submitters:
  - :name: Alan Turing
    :sid: '4712'
`;
const moodle = (name: string, number: number) => `${name}_${number}_assignsubmission_file_`;

export async function makeClasses(): Promise<Readonly<Record<string, ClassKind>>> {
  return {
    'folders of Moodle': {
      files: {
        ...under(moodle('Ada Lovelace', 4711), 1),
        ...under(moodle('Alan Turing', 4712), 2),
      },
      expect: adaAndAlan('4711', '4712'),
    },
    'Moodle, archives in one folder': {
      files: {
        [`${moodle('Ada Lovelace', 4711)}abgabe.zip`]: zip(program(1)),
        [`${moodle('Alan Turing', 4712)}abgabe.tar.gz`]: gzipSync(await tar(program(2))),
      },
      expect: adaAndAlan('4711', '4712'),
    },
    'Moodle, a folder for each member of a team': {
      files: {
        ...under(moodle('Gruppe 1-Ada Lovelace', 4711), 1),
        ...under(moodle('Gruppe 1-Alan Turing', 4712), 1),
        ...under(moodle('Gruppe 2-Grace Hopper', 4713), 2),
      },
      expect: ['Gruppe 1, , 4', 'Gruppe 2, , 4'],
    },
    'Moodle, the same archive twice': {
      files: {
        'XAI-4711.zip': zip(under(moodle('Ada Lovelace', 4711), 1)),
        'XAI-4711 (1).zip': zip(under(moodle('Ada Lovelace', 4711), 1)),
      },
      expect: ['Ada Lovelace, 4711, 4'],
    },
    'Canvas, archives and what was typed': {
      files: {
        'lovelaceada_471111_9911_sheet 9.zip': zip(program(1)),
        'turingalan_LATE_471112_text.html': typed,
        'anon_xY1z9_9913_exercise1.ts': right['exercise1.ts'] ?? '',
      },
      expect: ['anon xY1z9, , 1', 'lovelaceada, 471111, 4', 'turingalan, 471112, 4'],
    },
    'Brightspace, attempts': {
      files: {
        '39786-1 - Ada Lovelace - Oct 10, 2025 1022 AM/exercise1.ts': 'x',
        ...under('39786-1 - Ada Lovelace - Oct 11, 2025 922 AM', 1),
        ...under('39787-2 - Alan Turing - Oct 10, 2025 1022 AM', 2),
        'index.html': '<html>',
      },
      expect: adaAndAlan('39786', '39787'),
    },
    'Brightspace, attempts in one folder': {
      files: {
        '39786-1 - Ada Lovelace - Oct 10, 2025 1022 AM - exercise1.ts': 'x',
        ...before('39786-1 - Ada Lovelace - Oct 11, 2025 922 AM - ', 1),
        '39787-2 - Alan Turing - Oct 10, 2025 1022 AM - abgabe.zip': zip(program(2)),
      },
      expect: adaAndAlan('39786', '39787'),
    },
    Blackboard: {
      files: {
        'Sheet 9_al12_attempt_2026-01-04-14-03-22_exercise1.ts': 'x',
        ...before('Sheet 9_al12_attempt_2026-01-05-14-03-22_', 1),
        'Sheet 9_al12_attempt_2026-01-05-14-03-22.txt': 'Name: Ada',
        'Sheet 9_at7_attempt_2026-01-05-14-03-23_abgabe.zip': zip(program(2)),
      },
      expect: ['al12, al12, 4', 'at7, at7, 4'],
    },
    'teams of ILIAS': {
      files: {
        'Sheet 9/Abgaben/Team 12/Lovelace_Ada_al12_4711/exercise1.ts': right['exercise1.ts'] ?? '',
        'Sheet 9/Abgaben/Team 12/Turing_Alan_at7_4712/exercise2.ts': right['exercise2.ts'] ?? '',
        ...under('Sheet 9/Abgaben/Team 13/Hopper_Grace_gh1_4713', 3),
        'Sheet 9/status.csv': '',
      },
      expect: ['Team 12, , 2', 'Team 13, , 4'],
    },
    'Sakai, one of them typed': {
      files: {
        ...under('Sheet 9/Lovelace, Ada(al12)/Submission attachment(s)', 1),
        'Sheet 9/Turing, Alan(at7)/Turing, Alan(at7)_submissionText.html': typed,
        'Sheet 9/Turing, Alan(at7)/feedbackText.html': typed,
        'Sheet 9/grades.csv': '',
      },
      expect: adaAndAlan('al12', 'at7'),
    },
    'an export of Gradescope': {
      files: {
        ...under('assignment_9_export/submission_1', 1),
        ...under('assignment_9_export/submission_2', 2),
        'assignment_9_export/submission_metadata.yml': metadata,
      },
      expect: adaAndAlan('4711', '4712'),
    },
    Jagr: {
      files: {
        'h09-ab12cdef-Ada-Lovelace-submission.jar': zip(program(1)),
        'h09-cd34efgh-Alan-Turing-submission.jar': zip(program(2)),
      },
      expect: adaAndAlan('ab12cdef', 'cd34efgh'),
    },
    'archives beside folders': {
      files: {
        ...under('ada', 1),
        'bob.zip': zip(program(2)),
        'cy.tgz': gzipSync(await tar(program(3))),
        'dan.rar': Buffer.from('Rar!\x1a\x07\x01\0'),
      },
      expect: [...threeFound, 'dan, , 0'],
    },
    'archives beside what was unpacked of them': {
      files: {
        ...three((name) => name),
        'ada.zip': zip(program(1)),
        'bob.zip': zip(under('bob', 2)),
      },
      expect: threeFound,
    },
    'an archive beside something else of that name': {
      files: { ...three((name) => name), 'ada.zip': zip(program(7)) },
      expect: ['ada, , 4!', 'bob, , 4', 'cy, , 4'],
    },
    'copies that differ': {
      files: { ...three((name) => name), ...under('ada - Kopie', 7) },
      expect: ['ada, , 4!', 'bob, , 4', 'cy, , 4'],
    },
    'copies that are the same': {
      files: { ...three((name) => name), ...under('ada - Kopie', 1) },
      expect: threeFound,
    },
    'numbered copies': {
      files: { ...three((name) => name), ...under('ada (1)', 7) },
      expect: ['ada (1), , 4', 'bob, , 4', 'cy, , 4'],
    },
    'tutors around names of platforms': {
      files: {
        ...under(`Kim/${moodle('Ada Lovelace', 4711)}`, 1),
        ...under(`Lee/${moodle('Alan Turing', 4712)}`, 2),
        'Lee/notes.txt': '',
      },
      expect: adaAndAlan('4711', '4712'),
    },
    'tutors around names': {
      files: { ...three((name) => `kim/${name}`), ...under('lee/dan', 4), ...under('lee/eve', 5) },
      expect: [...threeFound, 'dan, , 4', 'eve, , 4'],
    },
    'a repository around them': {
      files: {
        ...three((name) => `submissions/sheet09/${name}`),
        'README.md': '',
        'src/grade.ts': 'export {};',
        '.git/config': '',
      },
      expect: threeFound,
    },
    'a model solution beside them': {
      files: { ...three((name) => `abgaben/${name}`), ...under('loesung', 9), 'blatt09.pdf': '' },
      expect: threeFound,
    },
    'names that are parts of projects elsewhere': {
      files: { ...under('Max', 1), ...under('old', 2), ...under('src', 3) },
      expect: ['Max, , 4', 'old, , 4', 'src, , 4'],
    },
    'files of one beside folders of several': {
      files: { ...program(0), ...three((name) => name) },
      expect:
        /may be a class or one submission\.\n {2}For a class: the same files in ada, bob, cy\.\n[^]*--class[^]*--one/,
    },
    'two folders in which everybody is': {
      files: { ...three((name) => `sheet08/${name}`), ...three((name) => `sheet09/${name}`) },
      expect: /For a class: 2 folders of people/,
    },
  };
}
