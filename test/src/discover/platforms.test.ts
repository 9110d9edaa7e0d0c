import { describe, expect, test } from 'vitest';
import { readPlatformName } from '../../../src/discover/person.ts';
import { readIliasTeam } from '../../../src/discover/platforms/ilias.ts';

// Names as the platforms write them: those of open source read from their code, the others from downloads that people show.
type Told = Readonly<Record<string, unknown>>;

describe.each<[string, readonly (readonly [name: string, person: Told, more?: Told])[]]>([
  [
    'Moodle',
    [
      ['Ada Lovelace_4711_assignsubmission_file', { name: 'Ada Lovelace', participant: '4711' }],
      ['Ada Lovelace_4711_assignsubmission_file_', { name: 'Ada Lovelace', participant: '4711' }],
      [
        'Ada Lovelace_4711_assignsubmission_file_exercise1.ts',
        { name: 'Ada Lovelace', participant: '4711' },
        { file: 'exercise1.ts' },
      ],
      [
        'Ada Lovelace_4711_assignsubmission_file_my_solution.tar.gz',
        { name: 'Ada Lovelace', participant: '4711' },
        { file: 'my_solution.tar.gz' },
      ],
      [
        'Ada Lovelace_4711_assignsubmission_onlinetext',
        { name: 'Ada Lovelace', participant: '4711' },
        { isTyped: true },
      ],
      [
        'Ada Lovelace_4711_assignsubmission_onlinetext_onlinetext.html',
        { name: 'Ada Lovelace', participant: '4711' },
        { isTyped: true, file: 'onlinetext.html' },
      ],
      ['Participant_7_assignsubmission_file', { name: 'Participant 7', participant: '7' }],
      ['Teilnehmerin_7_assignsubmission_file_', { name: 'Teilnehmerin 7', participant: '7' }],
      ['Teilnehmer_in_7_assignsubmission_file_', { name: 'Teilnehmer_in 7', participant: '7' }],
      ['Teilnehmer*in_7_assignsubmission_file', { name: 'Teilnehmer*in 7', participant: '7' }],
      ['Gruppe 3_512_assignsubmission_file', { name: 'Gruppe 3', group: 'Gruppe 3' }],
      ['Default group_assignsubmission_file_', { name: 'Default group', group: 'Default group' }],
      [
        'Standard-Gruppe_assignsubmission_file',
        { name: 'Standard-Gruppe', group: 'Standard-Gruppe' },
      ],
      [
        'Gruppe 3-Ada Lovelace_4711_assignsubmission_file_',
        { name: 'Gruppe 3', group: 'Gruppe 3' },
      ],
      [
        'Standard-Gruppe-Ada Lovelace_4711_assignsubmission_file_',
        { name: 'Standard-Gruppe', group: 'Standard-Gruppe' },
      ],
      [
        'Jean-Luc Le Grand_12_assignsubmission_file_',
        { name: 'Jean-Luc Le Grand', participant: '12' },
      ],
    ],
  ],
  [
    'Canvas',
    [
      [
        'lovelaceada_471111_9911_exercise1-1.ts',
        { name: 'lovelaceada', login: '471111' },
        { file: 'exercise1-1.ts' },
      ],
      [
        'lovelaceada_LATE_471111_9911_my_file.ts',
        { name: 'lovelaceada', login: '471111' },
        { file: 'my_file.ts', isLate: true },
      ],
      [
        'lovelaceada_471111_text.html',
        { name: 'lovelaceada', login: '471111' },
        { isTyped: true, file: 'text.html' },
      ],
      [
        'lovelaceada_LATE_471111_link.html',
        { name: 'lovelaceada', login: '471111' },
        { isTyped: false, isLate: true, file: 'link.html' },
      ],
      ['anon_xY1z9_9911_exercise1.ts', { name: 'anon xY1z9' }, { file: 'exercise1.ts' }],
      [
        'LATE_anon_xY1z9_9911_exercise1.ts',
        { name: 'anon xY1z9' },
        { file: 'exercise1.ts', isLate: true },
      ],
    ],
  ],
  [
    'Brightspace',
    [
      [
        '39786-640693 - Ada Lovelace - Oct 10, 2025 1022 AM',
        { name: 'Ada Lovelace', login: '39786' },
        { attempt: Date.UTC(2025, 9, 10, 10, 22), submitted: '2025-10-10T10:22' },
      ],
      [
        '39786-640693 - Jean-Luc Picard - 5 January, 2026 203 PM',
        { name: 'Jean-Luc Picard', login: '39786' },
        { attempt: Date.UTC(2026, 0, 5, 14, 3) },
      ],
      [
        '39786-640693 - Ada Lovelace - 5 Mai 2026 14:03',
        { name: 'Ada Lovelace', login: '39786' },
        { attempt: Date.UTC(2026, 4, 5, 14, 3) },
      ],
      [
        '39786-640693 - Ada Lovelace - Oct 10, 2025 1022 AM - exercise1.ts',
        { name: 'Ada Lovelace', login: '39786' },
        { file: 'exercise1.ts', attempt: Date.UTC(2025, 9, 10, 10, 22) },
      ],
      [
        '39786-640693 - Ada Lovelace - Oct 10, 2025 1022 AM - sheet 9 - final.zip',
        { name: 'Ada Lovelace', login: '39786' },
        { file: 'sheet 9 - final.zip' },
      ],
    ],
  ],
  [
    'Blackboard',
    [
      [
        'Sheet 9_al12_attempt_2026-01-05-14-03-22_exercise1.ts',
        { name: 'al12', login: 'al12' },
        { file: 'exercise1.ts', submitted: '2026-01-05T14:03' },
      ],
      [
        'Blatt_9_al12_Versuch_2026-01-05-14-03-22.txt',
        { name: 'al12', login: 'al12' },
        { file: 'about this attempt.txt' },
      ],
    ],
  ],
  [
    'ILIAS',
    [
      ['Lovelace_Ada_al12_4711', { name: 'Ada Lovelace', login: 'al12' }, { key: 'ilias:4711' }],
      ["O'Neill_Mary Ann_m.oneill@uni_12", { name: "Mary Ann O'Neill", login: 'm.oneill@uni' }],
      ['team_12', { name: 'team 12', group: 'team 12' }],
    ],
  ],
  [
    'Sakai',
    [
      ['Lovelace, Ada(al12)', { name: 'Ada Lovelace', login: 'al12' }],
      ['van der Berg, Jan (jb7)', { name: 'Jan van der Berg', login: 'jb7' }],
      [
        'Lovelace, Ada(al12)_Submission attachment(s)_exercise1.ts',
        { name: 'Ada Lovelace', login: 'al12' },
        { file: 'exercise1.ts' },
      ],
    ],
  ],
  [
    'Jagr',
    [
      ['h09-ab12cdef-Ada-Lovelace-submission', { name: 'Ada Lovelace', login: 'ab12cdef' }],
      ['H09-ab12cdef-Ada-Lovelace.jar', { name: 'Ada Lovelace', login: 'ab12cdef' }],
    ],
  ],
])('%s', (platform, names) => {
  test.each(names.map(([name, person, more = {}]) => ({ name, person, more })))('$name', (each) => {
    const { name, person, more } = each;
    const found = readPlatformName(name);
    expect(found?.person).toEqual({ ...person, source: platform.toLowerCase() });
    expect(found).toMatchObject(more);
  });
});

test.each([
  'ada',
  'Ada Lovelace',
  'exercise1_lovelace_ada_123456.ts',
  'sheet_9_final_2.ts',
  '2026-01-05 - notes',
  '12345-67890 - Ada Lovelace',
  'lovelace_ada',
  'Team 12',
  'group_1_2.ts',
  'anon_text.html',
  'Lovelace, Ada',
  'exercise1 (1)',
])('%s is nobody’s name for a platform', (name) => {
  expect(readPlatformName(name)).toBeUndefined();
});

test('a team of ILIAS is known by the people in it', () => {
  expect(readIliasTeam('Team 12', ['Lovelace_Ada_al12_4711'])?.person).toEqual({
    name: 'Team 12',
    source: 'ilias',
    group: 'Team 12',
  });
  expect(readIliasTeam('Team 12', ['exercise1.ts', 'src'])).toBeUndefined();
});

test('all that one person handed in has one key, and nobody else’s', () => {
  const keys = (names: readonly string[]) =>
    new Set(names.map((name) => readPlatformName(name)?.key));
  const same = [
    ['39786-1 - Ada - Oct 10, 2025 1022 AM', '39786-2 - Ada - Oct 11, 2025 1022 AM - a.ts'],
    ['ada_1_99_a.ts', 'ada_LATE_1_98_b.ts', 'ada_1_text.html'],
    ['Ada_1_assignsubmission_file_', 'Ada_1_assignsubmission_onlinetext_'],
    ['S_al_attempt_2026-01-05-14-03-22_a.ts', 'S_al_attempt_2026-01-06-14-03-22_a.ts'],
    ['Gruppe 3-A B_1_assignsubmission_file_', 'Gruppe 3-C D_2_assignsubmission_file_'],
  ];
  for (const names of same) expect(keys(names).size).toBe(1);
  expect(keys(same.map(([name = '']) => name)).size).toBe(same.length);
});
