import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { schema as currentSchema } from 'ctrf';
import { ParseOption, XmlDocument, XmlElement } from 'libxml2-wasm';
import { expect } from 'vitest';
import { parse } from 'yaml';

// What the programs that read the formats ask of them: their schemas, and the rules of their parsers.

const require = createRequire(import.meta.url);

type Json = Readonly<Record<string, unknown>>;

const {
  $schema: _,
  id: __,
  ...schema
} = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const validateSarif = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(schema);

/** Checks a SARIF log by its schema and by what GitHub's code scanning asks besides. */
export function checkSarif(text: string): void {
  const log = JSON.parse(text);
  validateSarif(log);
  expect(validateSarif.errors).toBeNull();
  const [{ tool, results }] = log.runs;
  for (const rule of tool.driver.rules) {
    for (const text of [rule.shortDescription.text, rule.fullDescription.text]) {
      expect(text).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(1024);
    }
    expect(rule.help.text).not.toBe('');
  }
  for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of results) {
    expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{1,16}:[1-9]\d*$/);
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(message.text).not.toBe('');
    expect(locations).toHaveLength(1);
    const { artifactLocation, region } = locations[0].physicalLocation;
    expect(artifactLocation.uri).toMatch(/^[\w\-.!~*'()%][\w\-.!~*'()%/]+$/);
    expect(region.endLine).toBe(region.startLine);
    expect(region.endColumn).toBeGreaterThan(region.startColumn);
    expect(region.startLine).toBeGreaterThan(0);
  }
}

const validateCtrf = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile(currentSchema);

/** Checks a CTRF report by its schema. */
export function checkCtrf(text: string): void {
  const report = JSON.parse(text);
  validateCtrf(report);
  expect(validateCtrf.errors).toBeNull();
  const { tests, passed, failed, skipped, pending, other } = report.results.summary;
  expect(report.results.tests).toHaveLength(tests);
  expect(passed + failed + skipped + pending + other).toBe(tests);
}

/** Checks GitLab's code quality report by the rules of its parser. */
export function checkCodequality(text: string): void {
  expect(text).not.toMatch(/^\ufeff/);
  const entries = JSON.parse(text) as readonly Json[];
  expect(Array.isArray(entries)).toBe(true);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      description: expect.stringMatching(/./),
      check_name: expect.stringMatching(/./),
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
      location: {
        path: expect.stringMatching(/^(?!\.?\/)/),
        lines: { begin: expect.any(Number) },
      },
    });
  }
  expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
}

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

/** Checks JUnit XML by the rules that its readers have in common; returns how many suites it has. */
export function checkJunit(text: string): number {
  const root = parseXml(text);
  expect(root.name).toBe('testsuites');
  for (const element of findElements(root, '//*')) {
    const names = element.attrs.map(({ name }) => name);
    expect(known[element.name]).toEqual(expect.arrayContaining(names));
    expect(castByRails).not.toContain(element.attr('type')?.value);
  }
  const cases = findElements(root, '//testcase');
  expect(cases).toHaveLength(Number(root.attr('tests')?.value));
  // Jenkins refuses a file in which one has no name; GitLab and Jenkins join what has the same.
  const keys = cases.map((each) =>
    JSON.stringify([each.attr('classname')?.value, each.attr('name')?.value]),
  );
  expect(keys.filter((key) => key.includes('null') || key.includes('""'))).toEqual([]);
  expect(new Set(keys).size).toBe(cases.length);
  const suites = findElements(root, '//testsuite').map((each) => each.attr('name')?.value ?? '');
  expect(new Set(suites).size).toBe(suites.length);
  for (const each of cases) {
    expect(findElements(each, '*').length).toBeLessThanOrEqual(1);
    for (const line of each.attrs.filter(({ name }) => name === 'line'))
      expect(line.value).toMatch(/^[1-9]\d*$/);
    for (const { value } of each.attrs.filter(({ name }) => name === 'time'))
      expect(value).toBe('0');
  }
  expect(findElements(root, '//system-out')).toEqual([]);
  return suites.length;
}

/** Throws where an XML parser would. */
export function parseXml(xml: string): XmlElement {
  return XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET }).root;
}

export function findElements(element: XmlElement, path: string): readonly XmlElement[] {
  return element.find(path).filter((node) => node instanceof XmlElement);
}

/** Checks that no tag and no mark of Markdown is at work in a summary but its own; returns how many headings it has. */
export function checkSummary(text: string): number {
  const lines = withoutCode(text);
  const tags = lines.flatMap((line) => line.match(/(?<!\\)<[^>]*>/g) ?? []);
  const own = new Set([
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<b>',
    '</b>',
    '<code>',
    '</code>',
    '<span>',
    '</span>',
    '<!-- -->',
  ]);
  expect(tags.filter((tag) => !own.has(tag))).toEqual([]);
  const count = (tag: string) => tags.filter((each) => each === tag).length;
  expect(count('<details>')).toBe(count('</details>'));
  expect(count('<summary>')).toBe(count('<details>'));
  const headings = lines.filter((line) => /^ {0,3}#/.test(line));
  expect(lines.filter((line) => !line.startsWith('<summary>')).join('\n')).not.toMatch(
    /(?<!\\)!?\[[^\]]*\]\(|@\w|\$(?!<\/span>)/,
  );
  const cells = lines
    .filter((line) => line.startsWith('|'))
    .map((line) => line.replace(/\\\|/g, '').split('|').length);
  expect(new Set(cells).size).toBeLessThanOrEqual(1);
  return headings.length;
}

/** The lines outside of blocks of code, and without code in a line. */
function withoutCode(markdown: string): readonly string[] {
  let fence: string | undefined;
  return markdown.split('\n').flatMap((line) => {
    const [mark] = /^`{3,}/.exec(line) ?? [];
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
      return [];
    }
    if (mark !== undefined) {
      fence = mark;
      return [];
    }
    return [line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '')];
  });
}

export interface Point {
  readonly isOk: boolean;
  readonly number: number;
  readonly description: string;
  readonly directive?: string;
  readonly diagnostics?: unknown;
  readonly points: readonly Point[];
}

/** Reads a stream by the specification; throws at what it does not allow. */
export function readTapStream(lines: readonly string[]): readonly Point[] {
  const points: Point[] = [];
  let plan: number | undefined;
  let subtest: { readonly name: string; readonly lines: string[] } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/[\0-\x1f\x7f-\x9f]/.test(line))
      throw new Error(`a control character in ${JSON.stringify(line)}`);
    const planned = /^1\.\.(\d+)(?: # .*)?$/.exec(line);
    const opened = /^# Subtest: (.*)$/.exec(line);
    const point = /^(ok|not ok) (\d+) - ((?:[^#\\]|\\.)*?)(?: # (.*))?$/.exec(line);
    if (planned) {
      if (plan !== undefined) throw new Error('a second plan');
      plan = Number(planned[1]);
    } else if (opened) {
      subtest = { name: opened[1] ?? '', lines: [] };
    } else if (subtest !== undefined && line.startsWith('    ')) {
      subtest.lines.push(line.slice(4));
    } else if (point) {
      const [, word, number, description = '', directive] = point;
      if (subtest !== undefined && subtest.name !== description)
        throw new Error(`${subtest.name} is not closed`);
      let end = at;
      if (lines[at + 1] === '  ---') {
        end = lines.indexOf('  ...', at);
        if (end < 0) throw new Error('a block is not closed');
      }
      const block = lines.slice(at + 2, end);
      points.push({
        isOk: word === 'ok',
        number: Number(number),
        description,
        ...(directive !== undefined && { directive }),
        ...(end > at && { diagnostics: parse(block.map((each) => each.slice(2)).join('\n')) }),
        points: subtest === undefined ? [] : readTapStream(subtest.lines),
      });
      subtest = undefined;
      at = end;
    } else {
      throw new Error(`not TAP: ${line}`);
    }
  }
  if (plan !== points.length) throw new Error(`${points.length} points, and a plan of ${plan}`);
  if (points.some(({ number }, at) => number !== at + 1))
    throw new Error('numbers are out of order');
  return points;
}
