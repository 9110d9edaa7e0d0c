import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Failure, Verdict } from '../../../src/records/result.ts';
import { writeSubmissionHtml } from '../../../src/report/submission-html.ts';
import { writeSubmissionMarkdown } from '../../../src/report/submission-markdown.ts';
import {
  everything,
  exhibit,
  failed,
  failures,
  loads,
  longComparison,
  makeCheck,
  makeExercise,
  makeResult,
  passed,
  perfect,
} from './fixtures.ts';

const staff = writeSubmissionHtml(everything, 'staff');
const student = writeSubmissionHtml(everything, 'student');

describe('a report in HTML', () => {
  it('needs nothing from elsewhere and runs nothing', () => {
    for (const html of [staff, student]) {
      expect(html).not.toMatch(/<script|<link|<iframe|<img| on\w+=| style="/);
      const addresses = html.match(/(?:src|href|url)[=(]["']?[^"')\s>]+/g) ?? [];
      expect(
        addresses.filter(
          (address) => !/^(?:href="(?:#|data:image\/png;base64,)|url\(["']?#)/.test(address),
        ),
      ).toEqual([]);
    }
  });

  it('allows its own style sheet only, by its hash', () => {
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(staff) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(staff) ?? [];
    expect(policy.replaceAll('&#x3D;', '=')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('is the same bytes for the same result', () => {
    expect(writeSubmissionHtml(structuredClone(everything), 'staff')).toBe(staff);
  });

  it('says the points won, possible, lost and open', () => {
    const text = readText(student);
    expect(text).toContain('16 of 100 points 6 open');
    expect(text).toContain('Taylor decomposition 6 / 20');
  });

  it('names the folder where no author is known', () => {
    const submission = { ...everything.submission, authors: [] };
    expect(readText(writeSubmissionHtml({ ...everything, submission }, 'student'))).toContain(
      'lovelace_ada: Explainable AI',
    );
  });

  it('names the person where Moodle named the folder', () => {
    const name = 'Ada Lovelace_12_assignsubmission_file_';
    const person = { name: 'Ada Lovelace', source: 'moodle' } as const;
    const submission = { ...everything.submission, authors: [], name, person };
    const text = readText(writeSubmissionHtml({ ...everything, submission }, 'student'));
    expect(text).toContain(`Ada Lovelace Group Tuesday 4 · Folder ${name}`);
    expect(text).toContain('Ada Lovelace: Explainable AI');
  });

  it('is headed by the platform’s word where somebody else has signed, and says who', () => {
    const person = { name: 'Ada Lovelace', source: 'moodle', participant: '12' } as const;
    const tell = (name: string) =>
      writeSubmissionHtml(
        { ...everything, submission: { ...everything.submission, person, authors: [{ name }] } },
        'student',
      );
    expect(tell('Charles Babbage')).toContain('<h1><bdi>Ada Lovelace</bdi></h1>');
    expect(tell('Charles Babbage')).toContain('signed by <bdi>Charles Babbage</bdi>');
    expect(tell('Ada King Lovelace')).toContain('<h1><bdi>Ada Lovelace</bdi></h1>');
    expect(tell('A. Lovelace')).not.toContain('signed by');
  });

  it('tells staff how to reach the authors, and students not', () => {
    expect(staff).toContain('ada@example.org');
    expect(student).not.toContain('ada@example.org');
  });

  it.each<[Verdict['kind'], string]>([
    ['passed', 'Passed'],
    ['failed', 'Failed'],
    ['blocked', 'Blocked'],
    ['broken', 'Not graded'],
  ])('shows the verdict %s by icon and word', (kind, word) => {
    const pattern = new RegExp(`#icon-${kind}"[^\\n]*${word}`);
    expect(student).toMatch(pattern);
  });

  it('has what costs most in front, what waits with what it waits for, passed ones folded', () => {
    const order = [
      'exercise1.proof.reason',
      'exercise1.network.empty',
      'exercise1.network.homogeneous',
      'exercise1.layer.pure',
      'exercise1.layer.value',
    ];
    const places = order.map((id) => student.indexOf(`id="${id}"`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const folded = student.slice(student.lastIndexOf('<details', places[4]), places[4]);
    expect(folded).not.toContain('</details>');
    expect(folded).not.toContain('<details open');
  });

  it('shows staff first what broke, with what was thrown, and students that it is not their fault', () => {
    expect(readText(staff)).toContain('1 check broke, and that is our fault');
    expect(staff.indexOf('id="exercise4.bounds"')).toBeLessThan(
      staff.indexOf('id="exercise4.gradient"'),
    );
    expect(staff).toContain('RangeError: Invalid array length');
    expect(readText(student)).toContain('could not be graded. That is not your fault');
    expect(student).not.toContain('RangeError');
  });

  it('says once why a file did not load, with place and frame, and lists the checks below', () => {
    const text = readText(student);
    expect(text.split('exercise3.ts is not a program that can be run.')).toHaveLength(2);
    expect(text).toContain('exercise3.ts:12:3');
    expect(student).toContain('&gt; 12 |   return [a1 * m / sum, a2 * m / sum;');
    expect(text).toMatch(/What the 2 checks ask Failed: One layer/);
    expect(text).not.toContain('The file of this exercise did not load.');
  });

  it('sets formulas', () => {
    expect(student).toContain('<math xmlns');
    expect(student).toContain('<annotation encoding="application/x-tex">R_i \\ge 0</annotation>');
  });

  it('names a formula that cannot be set', () => {
    const check = makeCheck('a', passed, { title: 'A bad $\\frac{1$ formula' });
    const result = makeResult([makeExercise('exercise1', [check])]);
    expect(() => writeSubmissionHtml(result, 'student')).toThrow('The formula $\\frac{1$ cannot');
  });

  it('takes no formula from what a submission has written', () => {
    const flaw = { kind: 'unknown-reason', named: '$\\frac{1$', known: ['algebra'] } as const;
    const failure: Failure = { kind: 'derivation', flaw, line: 1 };
    expect(readText(renderWith(failure))).toContain("Step 1 names '$\\\\frac{1$'");
  });
});

describe('hidden checks', () => {
  it('are never passed over in silence where all checks passed', () => {
    const text = readText(writeSubmissionHtml(perfect, 'student'));
    expect(text).toContain('All 3 checks passed. One check was hidden, and it passed.');
  });

  it('tell students what failed like any other', () => {
    const check = everything.exercises[3]?.checks.find(
      ({ id }) => id === 'exercise4.explain.hidden',
    );
    const html = writeSubmissionHtml(
      makeResult([makeExercise('exercise4', [check ?? makeCheck('', passed)])]),
      'student',
    );
    const text = readText(html);
    expect(text).toContain('Hint Where do the bounds of the pixels come from?');
    expect(text).toContain('gradientTimesInput(');
  });
});

describe('a failure in HTML', () => {
  it.each<[Failure['kind'], string | RegExp]>([
    ['no-export', 'exercise2.ts has no export named rootPoint. It has rootpoint: is that the one?'],
    [
      'not-callable',
      /networkA is exported as an array of 2 numbers, not as a function\..* It is \[1, 0\]/,
    ],
    [
      'threw',
      "Error TypeError: Cannot read properties of undefined (reading 'length') Thrown at exercise1.ts:14:21",
    ],
    [
      'exhausted',
      /explain was stopped: it took more computing time than it may\..* Call explain\(model, \[/,
    ],
    [
      'given-up',
      'explain was not called any more, as it had run into its limits too often, in “exercise4.explain.target”, “exercise4.explain.conserves”.',
    ],
    [
      'wrong-shape',
      /propagate returned an array of 3 numbers, not an array of 1 number\..* Call propagate\(\[\[1, -2, 0.5\]\], \[3\], \[1, 0, 2\]\) Returned \[1, 0, 2\]/,
    ],
    [
      'wrong-value',
      'relevance returned a wrong value at index 0, counted from 0. Call relevance([3, -1, 0.5], [1, 1, 0.5]) Returned [ 1.2929, 1.2929, 0] Expected (staff only) [0.91421, 0.91421, 0] At index 0 it is off by 0.379; 0.0000914 is allowed.',
    ],
    ['broken-law', 'Returned Float64Array [3, 0] sum of your'],
    ['changed-argument', 'rectifierLayer changed its second argument.'],
    ['unsteady', 'First [ 1.6, 2.4] Later [0.75, 0.25]'],
    [
      'derivation',
      'Where step 2 Data { t: -2, w: [1, 0.5], ax: [3, 1], atx: [-6, -2] } line 1 0 line 2 -7',
    ],
  ])('of the kind %s says %s', (kind, text) => {
    const html = renderWith(failures[kind]);
    expect(readText(html)).toMatch(text);
  });

  it('marks the entry that differs, in the middle of long vectors', () => {
    const html = renderWith(longComparison);
    expect(html).toContain('<mark>-0.98721</mark>');
    expect(html).toContain('<mark>-1.234</mark>');
    expect(readText(html)).toContain('… 401 more]');
  });

  it('marks the argument that was changed', () => {
    expect(renderWith(failures['changed-argument'])).toContain('[0, 3]], <mark>[1, 2]</mark>)');
  });

  it('never rounds what was returned and what was expected to the same number', () => {
    const comparison = {
      ...failures['wrong-value'].comparison,
      actual: [1.00000012, 0, 0],
      expected: [1.00000034, 0, 0],
    };
    const html = renderWith({ ...failures['wrong-value'], comparison });
    expect(html).toContain('<mark>1.0000001</mark>');
    expect(html).toContain('<mark>1.0000003</mark>');
  });

  it('never rounds the two sides of a law to the same number', () => {
    const [left, right] = [
      { label: 'left', value: [1, 1.00000012] },
      { label: 'right', value: [1, 1.00000034] },
    ];
    const html = renderWith({ ...failures['broken-law'], left, right });
    expect(html).toContain('<mark>1.0000001</mark>');
    expect(html).toContain('<mark>1.0000003</mark>');
  });

  it('says NaN where a number was to come', () => {
    const comparison = {
      ...failures['wrong-value'].comparison,
      actual: [NaN],
      expected: [2],
      index: 0,
      scalar: true,
    };
    const text = readText(renderWith({ ...failures['wrong-value'], comparison }));
    expect(text).toContain('relevance returned NaN.');
    expect(text).toContain('The difference is no finite number.');
  });

  it('has the whole call to paste, where it is cut short', () => {
    const html = renderWith(longComparison);
    const [, whole = ''] = /<summary>All of it[^<]*<\/summary><pre>([^<]*)<\/pre>/.exec(html) ?? [];
    expect(whole).toMatch(
      /^gradientTimesInput\(model, \[\.\.\.Array&lt;number&gt;\(96\)\.fill\(0\), 1, .*\], 7\)$/,
    );
    expect(whole).not.toContain('more');
  });

  it('has diagnosis and hint', () => {
    const text = readText(student);
    expect(text).toContain('These are the shares');
    expect(text).toContain('Hint Where is the gradient taken?');
  });

  it('says what to run for the case again: staff by its seed, students in their kit', () => {
    expect(readText(staff)).toContain(
      'Replay: npm run replay -- FOLDER exercise1.layer.pure --seed&#x3D;271828 --path&#x3D;7:2:0:1, FOLDER being',
    );
    expect(readText(student)).toContain(
      'Replay: npm run replay -- exercise1.layer.pure, in the folder of the kit',
    );
    expect(student).not.toContain('271828');
  });

  it('says so of proofs, which are run as a whole, and of no check that a kit lacks', () => {
    expect(readText(renderWith(failures.derivation))).toContain(
      'Replay: npm run replay -- FOLDER a, FOLDER being',
    );
    const hidden = {
      ...makeCheck('h', { kind: 'failed', failure: failures.threw }),
      visibility: 'hidden',
    } as const;
    const result = makeResult([makeExercise('exercise1', [hidden])]);
    expect(writeSubmissionHtml(result, 'student')).not.toContain('npm run replay');
    expect(writeSubmissionMarkdown(result, 'student')).not.toContain('Replay');
    expect(writeSubmissionHtml(result, 'staff')).toContain('npm run replay');
  });
});

describe('every way not to load', () => {
  it.each([
    ['no-file', 'exercise3.ts is not in the submission. There is Exercise3.ts: is that the one?'],
    ['not-compiled', /exercise3.ts is not a program that can be run\..* Error Expected/],
    [
      'threw',
      /exercise3.ts threw an error while it was loaded\..* Error ReferenceError: process is not defined Thrown at lib\/setup.ts:2:1/,
    ],
    ['never-settled', 'exercise3.ts never finished loading'],
    ['exhausted', 'Loading exercise3.ts was stopped: it took more memory than it may.'],
  ] as const)('%s says %s', (kind, text) => {
    const check = makeCheck('a', failed(failures['not-loaded']));
    const exercise = makeExercise('exercise3', [check], { loaded: loads[kind] });
    const html = writeSubmissionHtml(makeResult([exercise]), 'student');
    expect(readText(html)).toMatch(text);
  });

  it('says why a file that is there was not read', () => {
    const loaded = { kind: 'no-file', file: 'exercise3.ts', reason: 'it is a link' } as const;
    const check = makeCheck('a', failed(failures['not-loaded']));
    const html = writeSubmissionHtml(
      makeResult([makeExercise('exercise3', [check], { loaded })]),
      'student',
    );
    expect(readText(html)).toContain('exercise3.ts was not read: it is a link.');
  });
});

describe('pictures', () => {
  it('are the image and the answer for students, and the reference’s too for staff', () => {
    const [forStudent, forStaff] = [student, staff].map((html) =>
      html.slice(html.indexOf('class="exhibits"')),
    );
    expect(forStudent?.match(/data:image\/png/g)).toHaveLength(2);
    expect(forStaff?.match(/data:image\/png/g)).toHaveLength(3);
  });

  it('show a wrong answer that is a picture, with a ring around its worst entry, on one scale', () => {
    const check = makeCheck('a', failed(longComparison));
    const result = makeResult([makeExercise('exercise4', [check], { exhibits: [exhibit] })]);
    const html = writeSubmissionHtml(result, 'staff');
    expect(readText(html)).toContain(
      'gradientTimesInput returned a wrong value at row 5, column 13, counted from 0.',
    );
    const card = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(card.match(/<circle class="ring" cx="13.5" cy="5.5"/g)).toHaveLength(2);
    expect(card.match(/<span>\+1.73<\/span>/g)).toHaveLength(2);
    expect(card).toContain('A ring marks row 5, column 13.');
    expect(readText(card)).toContain('Call gradientTimesInput(model, image, 7)');
  });

  it('ring for students what is off first, where they may not know by how much', () => {
    const comparison = { ...longComparison.comparison, expectedFor: 'staff', index: 40 } as const;
    const check = makeCheck('a', failed({ ...longComparison, comparison }));
    const result = makeResult([makeExercise('exercise4', [check], { exhibits: [exhibit] })]);
    const html = writeSubmissionHtml(result, 'student');
    const card = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
    expect(card.match(/<circle class="ring" [^>]*>/g)).toEqual([
      '<circle class="ring" cx="12.5" cy="1.5" r="1.5"/>',
    ]);
    expect(card).toContain('<span>+1.39</span>');
  });

  it('are told in words too', () => {
    expect(student).toContain(
      'aria-label="Heat map, 28 by 28. Sum 7.4361, largest 1.386 at row 5, column 13, smallest -1.2935 at row 13, column 18."',
    );
    expect(readText(student)).toContain('Red with + is positive, blue with − is negative.');
  });

  it('say why one is missing', () => {
    const { actual: _, ...without } = exhibit;
    const result = makeResult([makeExercise('exercise4', [], { exhibits: [without] })]);
    expect(readText(writeSubmissionHtml(result, 'student'))).toContain(
      'There is no picture of the answer: it is not an array of 784 numbers.',
    );
  });

  it('are left out where the file did not load, in words too', () => {
    const { actual: _, ...without } = exhibit;
    const more = { exhibits: [without, without], loaded: loads['no-file'] };
    const result = makeResult([makeExercise('exercise4', [], more)]);
    expect(writeSubmissionHtml(result, 'staff')).not.toMatch(/class="exhibit"|picture of the/);
    expect(writeSubmissionMarkdown(result, 'student')).not.toContain('There is no picture');
  });

  it('say how many numbers are not finite', () => {
    const actual = (exhibit.actual ?? []).map((value, at) => (at < 3 ? NaN : value));
    const result = makeResult([
      makeExercise('exercise4', [], { exhibits: [{ ...exhibit, actual }] }),
    ]);
    expect(writeSubmissionHtml(result, 'student')).toContain(
      '3 of 784 entries are no finite number.',
    );
  });
});

function renderWith(failure: Failure): string {
  return writeSubmissionHtml(
    makeResult([makeExercise('exercise1', [makeCheck('a', failed(failure))])]),
    'staff',
  );
}

/** What is to be read in a page, spaces and line breaks as one space. */
function readText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<annotation.*?<\/annotation>/gs, '')
    .replace(
      /<(?:code|bdi|mark|span class="(?:of|katex)"|math|mi|mo|mn|msub|msup|mrow|semantics)[^>]*>|<\/(?:code|bdi|mark|math|mi|mo|mn|msub|msup|mrow|semantics)>/g,
      '',
    )
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replace(/\s+/g, ' ');
}
