import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { writeJunit } from '../../../../src/ci/formats/junit.ts';
import { allRuns, run } from './runs.ts';

/** What Rails, which reads it for GitLab, makes of an attribute `type`: it casts the element, or raises. */
const castByRails = new Set(
  'symbol date datetime dateTime duration integer float decimal boolean string yaml base64Binary hexBinary file array hash binary'.split(
    ' ',
  ),
);

/** Elements that readers know, with the attributes that all of them put up with. */
const known: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors', 'time'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  properties: [],
  property: ['name', 'value'],
  testcase: ['classname', 'name', 'file', 'line', 'time'],
  failure: ['message', 'type'],
  error: ['message', 'type'],
  skipped: ['message'],
};

describe('JUnit XML', () => {
  test.each(allRuns)('is what its readers take, of %s', (_, told) => {
    const root = parse(writeJunit(told));
    expect(root.name).toBe('testsuites');
    for (const element of find(root, '//*')) {
      const names = element.attrs.map(({ name }) => name);
      expect(known[element.name]).toEqual(expect.arrayContaining(names));
      expect(castByRails).not.toContain(element.attr('type')?.value);
    }
    const cases = find(root, '//testcase');
    expect(cases).toHaveLength(Number(root.attr('tests')?.value));
    // Jenkins refuses a file in which one has no name; GitLab and Jenkins join what has the same.
    const keys = cases.map((each) =>
      JSON.stringify([each.attr('classname')?.value, each.attr('name')?.value]),
    );
    expect(keys.filter((key) => key.includes('null') || key.includes('""'))).toEqual([]);
    expect(new Set(keys).size).toBe(cases.length);
    const suites = find(root, '//testsuite').map((each) => each.attr('name')?.value ?? '');
    expect(new Set(suites).size).toBe(told.submissions.length);
    for (const each of cases) {
      expect(find(each, '*').length).toBeLessThanOrEqual(1);
      for (const line of each.attrs.filter(({ name }) => name === 'line'))
        expect(line.value).toMatch(/^[1-9]\d*$/);
      for (const { value } of each.attrs.filter(({ name }) => name === 'time'))
        expect(value).toBe('0');
    }
    expect(find(root, '//system-out')).toEqual([]);
  });

  test('counts, and says why in the text of an element', () => {
    const root = parse(writeJunit(run));
    const [ada] = find(root, '//testsuite[@name="submissions/ada"]') as [XmlElement];
    for (const [attribute, element] of [
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ] as const) {
      const count = find(ada, `.//${element}`).length;
      expect(count).toBeGreaterThan(0);
      expect(ada.attr(attribute)?.value).toBe(String(count));
    }
    const thrown = find(ada, './/testcase[@line="14"]/failure')[0];
    expect(thrown?.attr('message')?.value).toMatch(/threw an error/);
    expect(thrown?.content).toMatch(
      /threw an error[^]*\nat submissions\/ada\/exercise1\.ts:14:21$/,
    );
  });
});

/** Throws where an XML parser would. */
function parse(xml: string): XmlElement {
  return XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET }).root;
}

function find(element: XmlElement, path: string): readonly XmlElement[] {
  return element.find(path).filter((node) => node instanceof XmlElement);
}
