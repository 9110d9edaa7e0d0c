import { describe, expect, it } from 'vitest';
import { placeLinks, quoteForShell } from '../../../src/report/place-links.ts';
import { writeSubmissionHtml } from '../../../src/report/submission-html.ts';
import { everything } from './fixtures.ts';

const staff = writeSubmissionHtml(everything, 'staff');
const links = {
  back: './../../index.html',
  previous: { names: 'Ada <b>', address: './../ada/report.html' },
  folder: 'classes/sheet 9/ada',
};

describe('the links of a staff report', () => {
  it('lead to whom stands beside it, and back', () => {
    const html = placeLinks(staff, links);
    expect(html).toContain('<a href="./../ada/report.html" rel="prev">← <bdi>Ada &lt;b&gt;</bdi>');
    expect(html).toContain('<a href="./../../index.html">Class overview</a>');
    expect(html).not.toContain('rel="next"');
  });

  it('make commands whole, with a folder that can be pasted', () => {
    const html = placeLinks(staff, links);
    expect(html).not.toContain('FOLDER');
    expect(html).toContain(
      'npm run replay -- &#x27;classes/sheet 9/ada&#x27; exercise1.layer.pure --seed&#x3D;271828',
    );
  });

  it('are the same when they are placed again, and others when somebody moved', () => {
    const html = placeLinks(staff, links);
    expect(placeLinks(html, links)).toBe(html);
    const moved = { ...links, folder: "it's/$&/ada" };
    expect(placeLinks(placeLinks(html, moved), links)).toBe(html);
    expect(placeLinks(html, moved)).toContain('it&#x27;\\&#x27;&#x27;s/$&amp;/ada');
  });

  it('keep the word for a folder whose name cannot be pasted', () => {
    expect(placeLinks(staff, { ...links, folder: 'a\u202eb' })).toContain('-- FOLDER exercise1');
  });

  it('are not in what students get', () => {
    const student = writeSubmissionHtml(everything, 'student');
    expect(placeLinks(student, links)).toBe(student);
  });
});

describe('a path as a word of a command', () => {
  it.each([
    ['submissions/ada', 'submissions/ada'],
    ['a b', "'a b'"],
    ['-x', "'./-x'"],
    ['~x', "'~x'"],
    ['a;rm -rf $HOME', "'a;rm -rf $HOME'"],
    ["it's", "'it'\\''s'"],
    ['a\nb', undefined],
  ])('%j is %s', (path, word) => {
    expect(quoteForShell(path)).toBe(word);
  });
});
