import type { Person, Site } from './site.ts';

/** Monday, 5 January 2026, 13:03 UTC. */
export const downloadedAt = Date.UTC(2026, 0, 5, 13, 3) / 1000;

/** People with names that break things, and every state that a row may be in. */
export function makeSite(changes: Partial<Site> = {}): Site {
  return {
    language: 'en',
    offset: 60,
    version: '4.1',
    maximum: 100,
    comments: true,
    identity: true,
    people: makePeople(),
    ...changes,
  };
}

const before = downloadedAt - 86_400;

/** `files` and `typed` are what a test grades: whoever has neither has handed in nothing. */
function makePeople(): Person[] {
  const files = { 'exercise1.ts': 'export {};\n' };
  const done = { state: 'submitted', submitted: before, files } as const;
  return [
    { id: 101, name: 'Ada Lovelace', ...done },
    { id: 102, name: 'Jürgen Groß', ...done },
    { id: 103, name: "Siobhán O'Brien, Jr.", ...done },
    { id: 104, name: '陳大文', ...done },
    { id: 105, name: 'Kim Lee', ...done },
    { id: 106, name: 'Kim Lee', ...done },
    { id: 107, name: 'Nobody Here', state: 'none' },
    { id: 108, name: 'Zero Points', ...done },
    { id: 109, name: 'Locked Away', ...done, isLocked: true },
    {
      id: 110,
      name: 'Graded Before',
      ...done,
      grade: { points: 40, changed: before + 3600 },
      comment: '<p>Please come to my <b>office</b>.</p>',
    },
    { id: 111, name: 'Late Comer', ...done, late: { days: 2, hours: 3 } },
    { id: 112, name: 'Drafty "Quote" \\', ...done, state: 'draft' },
    { id: 113, name: 'Not Gradable', ...done },
    {
      id: 114,
      name: 'Extended Stay',
      ...done,
      extension: downloadedAt + 86_400,
      typed: '<p>print("\\")</p>\\',
    },
    { id: 115, name: 'Gone Away', ...done, isElsewhere: true },
    { id: 116, name: 'Old_Under Score', state: 'none', grade: { points: 12, changed: before } },
  ];
}
