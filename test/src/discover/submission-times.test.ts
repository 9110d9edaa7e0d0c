import { describe, expect, test } from 'vitest';
import { findSubmissions } from '../../../src/discover/find-submissions.ts';
import { makeFolder } from './folders.ts';

const asked = [{ file: 'exercise1.ts', exports: [] }];

async function timesIn(files: Readonly<Record<string, string>>) {
  const { submissions } = await findSubmissions([makeFolder(files)], { asked });
  return submissions.map(({ person, submitted, isLate }) => [
    person.name,
    submitted ?? (isLate === true ? 'late' : 'nobody knows'),
  ]);
}

describe('when something was handed in, a platform says', () => {
  test('Brightspace, in the names of folders; a day alone is no moment', async () => {
    expect(
      await timesIn({
        '12345-1 - Ada Lovelace - 5 January, 2026 203 PM/exercise1.ts': '',
        '12346-1 - Bo Mu - Jan 12, 2026 1159 PM/exercise1.ts': '',
        '12347-1 - Cy Nu - Jan 12, 2026/exercise1.ts': '',
      }),
    ).toEqual([
      ['Ada Lovelace', '2026-01-05T14:03'],
      ['Bo Mu', '2026-01-12T23:59'],
      ['Cy Nu', 'nobody knows'],
    ]);
  });

  test('ILIAS, where it leaves its own names of files: the last of them', async () => {
    expect(
      await timesIn({
        'Lovelace_Ada_ada1_4711/20260112210000_exercise1.ts': '',
        'Lovelace_Ada_ada1_4711/20260113070500_notes.pdf': '',
        'Mu_Bo_bo1_4712/exercise1.ts': '',
      }),
    ).toEqual([
      ['Ada Lovelace', '2026-01-13T07:05'],
      ['Bo Mu', 'nobody knows'],
    ]);
  });

  test('Gradescope, in its file: the time of what counts, not of attempts before it', async () => {
    const metadata = `---
submission_1:
  :submitters:
  - :name: Ada Lovelace
    :sid: '7'
  :created_at: 2026-01-12 20:59:30.123456000 Z
  :history:
  - :id: 3
    :created_at: 2026-01-01 00:00:00.000000000 Z
submission_2:
  :submitters:
  - :name: Bo Mu
`;
    expect(
      await timesIn({
        'submission_metadata.yml': metadata,
        'submission_1/exercise1.ts': '',
        'submission_2/exercise1.ts': '',
      }),
    ).toEqual([
      ['Ada Lovelace', '2026-01-12T20:59:30Z'],
      ['Bo Mu', 'nobody knows'],
    ]);
  });

  test('Canvas only that it was late', async () => {
    expect(
      await timesIn({
        'lovelaceada_LATE_471_99_exercise1.ts': '',
        'mubo_472_98_exercise1.ts': '',
      }),
    ).toEqual([
      ['lovelaceada', 'late'],
      ['mubo', 'nobody knows'],
    ]);
  });
});
