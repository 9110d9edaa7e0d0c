import type { XmlElement } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { writeJunit } from '../../../../src/ci/formats/junit.ts';
import { checkJunit, findElements, parseXml } from './consumers.ts';
import { allRuns, run } from './runs.ts';

describe('JUnit XML', () => {
  test.each(allRuns)('is what its readers take, of %s', (_, told) => {
    expect(checkJunit(writeJunit(told))).toBe(told.submissions.length);
  });

  test('counts, and says why in the text of an element', () => {
    const root = parseXml(writeJunit(run));
    const [ada] = findElements(root, '//testsuite[@name="submissions/ada"]') as [XmlElement];
    for (const [attribute, element] of [
      ['failures', 'failure'],
      ['errors', 'error'],
      ['skipped', 'skipped'],
    ] as const) {
      const count = findElements(ada, `.//${element}`).length;
      expect(count).toBeGreaterThan(0);
      expect(ada.attr(attribute)?.value).toBe(String(count));
    }
    const thrown = findElements(ada, './/testcase[@line="14"]/failure')[0];
    expect(thrown?.attr('message')?.value).toMatch(/threw an error/);
    expect(thrown?.content).toMatch(
      /threw an error[^]*\nat submissions\/ada\/exercise1\.ts:14:21$/,
    );
  });
});
