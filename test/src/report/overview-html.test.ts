import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { writeOverviewHtml } from '../../../src/report/overview-html.ts';
import type { OverviewSheet } from '../../../src/report/overview-html.ts';
import { toOverviewRow } from '../../../src/records/overview-row.ts';
import type { OverviewRow } from '../../../src/records/overview-row.ts';
import { everything, unloaded } from './fixtures.ts';

const sheet: OverviewSheet = {
  title: 'Sheet 9',
  version: '1.0.0',
  exercises: everything.exercises.map(({ id, title, points, checks }) => ({
    id,
    title,
    points: points.possible,
    checks: checks.map((check) => ({ ...check, points: check.points.possible })),
  })),
};
const options = { reportOf: (id: string) => `staff/${id}/report.html` };
const base = toOverviewRow(everything);

/** A row of somebody with this name and total. */
function makeRow(name: string, earned: number, more: Partial<OverviewRow> = {}): OverviewRow {
  return {
    ...base,
    id: name,
    name,
    authors: [{ name }],
    points: { earned, possible: 100 },
    ...more,
  };
}

describe('a row of the overview', () => {
  it('keeps points, verdicts and whether files loaded, and no more', () => {
    expect(toOverviewRow(unloaded)).toMatchObject({
      id: 'lovelace-ada-1f3a',
      points: { earned: 0, possible: 14 },
      verdicts: { check0: 'failed', check5: 'failed' },
    });
    expect(toOverviewRow(unloaded).exercises[1]).toEqual({
      id: 'exercise2',
      points: { earned: 0, possible: 2 },
      isLoaded: false,
    });
    expect(JSON.stringify(base).length).toBeLessThan(4000);
  });
});

describe('the class overview', () => {
  it('says that there are no submissions', () => {
    const html = writeOverviewHtml([], sheet, options);
    expect(html).toContain('There are no submissions.');
    expect(html).not.toMatch(/<table|NaN|undefined/);
  });

  it('is for one submission too', () => {
    const html = writeOverviewHtml([makeRow('Ada', 45)], sheet, options);
    expect(readText(html)).toContain('1 submission · 100 points');
    expect(readText(html)).toContain('Mean 45.0 Median 45.0 Lowest 45 Highest 45');
    expect(html).not.toMatch(/NaN|undefined/);
  });

  it('has a row for each of a thousand, sorted by name, with a link to the staff report', () => {
    const rows = Array.from({ length: 1000 }, (_, at) => makeRow(`student ${999 - at}`, at % 101));
    const html = writeOverviewHtml(rows, sheet, options);
    const table = html.slice(html.indexOf('<tbody>'));
    const names = [...table.matchAll(/<a href="([^"]*)"><bdi>([^<]*)<\/bdi>/g)];
    expect(names).toHaveLength(1000);
    expect(names.map(([, , name]) => name)).toEqual(
      Array.from({ length: 1000 }, (_, at) => `student ${at}`),
    );
    expect(names[7]?.[1]).toBe('./staff/student%207/report.html');
  });

  it('names the person where the platform is known, and never the folder', () => {
    const name = 'Lo_ve_12_assignsubmission_file_';
    const html = writeOverviewHtml(
      [makeRow(name, 1, { authors: [], person: { name: 'Lo_ve', source: 'moodle' } })],
      sheet,
      options,
    );
    expect(html).toContain('<bdi>Lo_ve</bdi></a>');
    expect(html).not.toContain('<bdi>Lo_ve_12');
  });

  it('never links out of its folder, whatever an id looks like', () => {
    const ids = ['javascript:alert(1)', '"><script>', '\ud800', 'a?b#c', '%2e'];
    const html = writeOverviewHtml(
      ids.map((id) => makeRow(id, 1)),
      sheet,
      {
        reportOf: (id) => id,
      },
    );
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, link]) => link);
    expect([...new Set(links)].toSorted()).toEqual([
      './%22%3E%3Cscript%3E',
      './%252e',
      './%EF%BF%BD',
      './a%3Fb%23c',
      './javascript%3Aalert(1)',
    ]);
  });

  it('counts every total in one bin, the full total in the last', () => {
    const totals = [0, 9, 10, 55, 99, 100, 100];
    const html = writeOverviewHtml(
      totals.map((total, at) => makeRow(`s${at}`, total)),
      sheet,
      options,
    );
    expect(readText(html)).toMatch(
      /0 –9 points: 2 10 –19 points: 1 .* 50 –59 points: 1 .* 90 –100 points: 3/,
    );
    expect(readText(html)).toContain('Mean 53.3 Median 55.0 Lowest 0 Highest 100');
  });

  it('has the median between the middle two of an even number', () => {
    const html = writeOverviewHtml([makeRow('a', 10), makeRow('b', 25)], sheet, options);
    expect(readText(html)).toContain('Median 17.5');
  });

  it('shows the mean of every exercise and how many files did not load', () => {
    const other = makeRow('b', 20, {
      exercises: base.exercises.map((exercise) => ({
        ...exercise,
        points: { ...exercise.points, earned: exercise.points.possible },
      })),
    });
    const html = readText(writeOverviewHtml([makeRow('a', 10), other], sheet, options));
    expect(html).toContain('Taylor decomposition 13.0 / 20 1 with all points');
    expect(html).toContain('15.0 / 30 1 with all points, 2 did not load');
  });

  it('has the hardest check first and counts every verdict', () => {
    const verdicts = (first: 'passed' | 'blocked' | 'broken') =>
      ({
        'exercise1.layer.value': first,
        'exercise2.f': 'passed',
        'exercise2.root': 'failed',
      }) as const;
    const rows = (['passed', 'blocked', 'broken', 'passed'] as const).map((first, at) =>
      makeRow(`s${at}`, 1, { verdicts: verdicts(first) }),
    );
    const html = writeOverviewHtml(rows, sheet, options);
    const ids = [...html.matchAll(/<code>(exercise\d\.[\w.]+)<\/code>/g)].map(([, id]) => id);
    expect(ids).toEqual(['exercise2.root', 'exercise1.layer.value', 'exercise2.f']);
    expect(readText(html)).toContain('exercise1.layer.value · 2 passed, 1 blocked, 1 not graded');
    expect(readText(html)).toContain('1 submission has checks that broke');
  });

  it('shows the exercises that were graded only', () => {
    const only = base.exercises.filter(({ id }) => id === 'exercise2');
    const html = writeOverviewHtml([makeRow('a', 6, { exercises: only })], sheet, options);
    expect(readText(html)).toContain('1 submission · 20 points');
    expect(html.match(/<th scope="col" class="amount"/g)).toHaveLength(2);
  });

  it('begins with what needs a person, what has no grade first', () => {
    const state = { kind: 'not-gradable', reason: 'it is a RAR archive', todo: 'ask' } as const;
    const rows = [makeRow('a', 0, { state }), makeRow('b', 10)];
    const attention = [
      {
        kind: 'not-gradable',
        id: 'a',
        person: 'Ada',
        what: 'no grade',
        reason: 'it is a RAR archive',
        todo: 'ask',
      },
    ] as const;
    const text = readText(writeOverviewHtml(rows, sheet, { ...options, attention }));
    expect(text).toContain(
      'What needs you 1 not gradable: no grade, until you decide Ada no grade : it is a RAR archive . ask .',
    );
    expect(text.indexOf('What needs you')).toBeLessThan(text.indexOf('Totals'));
    expect(text).toContain('2 submissions, 1 graded');
    expect(text).toContain('Mean 10.0');
  });

  it('tells misconceptions by how many have them, with the sentence that they got', () => {
    const [unnamed, other] = [makeRow('a', 1, { failures: [] }), makeRow('b', 1)];
    const html = writeOverviewHtml([unnamed, other, makeRow('c', 1)], sheet, options);
    const text = readText(html.slice(html.indexOf('id="mistakes"')));
    expect(text).toContain('2 submissions 66.7 %');
    expect(text).toContain('relevance([3, -1, 0.5], [1, 1, 0.5]) gave [1.293, 1.293, 0], expected');
    expect(text).toMatch(/Checks and people .* b , c /);
    expect(html).toContain('data-mistakes="m0"');
  });

  it('tells who answers alike, those first whom no misconception explains', () => {
    const wrong = (answers: string, named: boolean): OverviewRow['failures'][number] => ({
      check: 'exercise2.root',
      answers,
      call: `f(${answers})`,
      returned: '1',
      ...(named && { mistake: { id: 'm', sentence: 'It is known.' } }),
    });
    const rows = [
      makeRow('a', 1, { failures: [wrong('x', true)] }),
      makeRow('b', 1, { failures: [wrong('x', true)] }),
      makeRow('c', 1, { failures: [wrong('y', false)] }),
      makeRow('d', 1, { failures: [wrong('y', false)] }),
      makeRow('e', 1, { failures: [wrong('z', false)] }),
    ];
    const html = writeOverviewHtml(rows, sheet, options);
    const text = readText(html.slice(html.indexOf('id="clusters"'), html.indexOf('id="checks"')));
    expect(text.match(/2 submissions give exactly these answers/g)).toHaveLength(2);
    expect(text).toMatch(/f\(y\) gave 1 .* c , d .* f\(x\) gave 1 It is known\. .* a , b/);
    expect(text).not.toContain('f(z)');
  });

  it('has the points that count and the marks, where a course makes them', () => {
    const graded = (mark: string, points: string): Partial<OverviewRow> => ({
      grade: { checked: 50, possible: 100, lines: [], points, mark, comments: [], stale: [] },
    });
    const rows = [
      makeRow('a', 50, graded('2.3', '47.5')),
      makeRow('b', 50, graded('10', '50')),
      makeRow('c', 50, graded('2.3', '50')),
    ];
    const html = writeOverviewHtml(rows, sheet, options);
    expect(readText(html)).toMatch(/2\.3 2 10 1 Exercises/);
    expect(html).toContain('>Mark</th>');
    expect(html).toMatch(/data-key="47.5">[^]*47\.5<\/td><td class="amount" data-key="2.3">2.3</);
    expect(writeOverviewHtml([makeRow('a', 1)], sheet, options)).not.toContain('>Mark</th>');
  });

  it('runs its own script only, by its hash, and reads well without', () => {
    const html = writeOverviewHtml([makeRow('a', 1)], sheet, options);
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html.replaceAll('&#x3D;', '=')).toContain(`script-src 'sha256-${hash}';`);
    expect(html).toContain('<th scope="col" aria-sort="ascending">Name</th>');
    expect(html).not.toMatch(/ on\w+=| style="/);
  });
});

/** What is to be read in a page, spaces and line breaks as one space. */
function readText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<(?:code|span class="of")[^>]*>|<\/code>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}
