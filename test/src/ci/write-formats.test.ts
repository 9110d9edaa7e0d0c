import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/ci/formats/table.ts';
import { asksForCommands, readAsked, writeFormats } from '../../../src/ci/write-formats.ts';
import { makeTemporary } from './checkout.ts';
import { run } from './formats/runs.ts';

const readSource = () => undefined;
const job = { environment: {}, committed: undefined, readSource };

describe('formats that are asked for', () => {
  test.each([
    ['xml', "there is no format 'xml'; there are github, summary, junit"],
    ['__proto__', "there is no format '__proto__'"],
    ['junit=', '--format junit= names no file'],
  ])('are refused as %s', (word, message) => {
    expect(() => readAsked([word], '/out', {})).toThrow(message);
  });

  test('go to the file that is named, to the log, into the output folder or after what is there', () => {
    const folder = makeTemporary();
    const step = join(folder, 'step.md');
    writeFileSync(step, 'before\n');
    const words = ['github', 'tap=-', 'junit', `sarif=${join(folder, 'deep/x.sarif')}`, 'summary'];
    const asked = readAsked(words, join(folder, 'out'), { GITHUB_STEP_SUMMARY: step });
    mkdirSync(join(folder, 'out'));
    const { commands, text } = writeFormats(asked, run, job);
    expect(commands).toMatch(/^::error /);
    // What is no command must not be carried out.
    expect(text).toMatch(/^TAP version 14/);
    expect(commands).not.toContain('TAP version 14');
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(
      ['deep', 'deep/x.sarif', 'out', 'out/junit.xml', 'step.md'].sort(),
    );
    expect(readFileSync(step, 'utf8')).toMatch(/^before\n# Sheet 9\n/);
    expect(readAsked(['summary'], folder, {})[0]?.to).toEqual({
      kind: 'file',
      path: join(folder, 'summary.md'),
    });
  });

  test('are commands for a runner only where they go to the log', () => {
    expect(asksForCommands(readAsked(['junit', 'github'], '/out', {}))).toBe(true);
    expect(asksForCommands(readAsked(['github=x', 'junit=-'], '/out', {}))).toBe(false);
  });

  test('leave nothing half done where one of them cannot be made', () => {
    const folder = makeTemporary();
    const asked = readAsked(['junit', 'gradescope'], folder, {});
    expect(() => writeFormats(asked, run, job)).toThrow(/gradescope tells of one submission/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('have bytes that depend on nothing else', () => {
    for (const [name, { write }] of Object.entries(formats)) {
      const one = { ...run, submissions: run.submissions.slice(0, 1) };
      const environment = Object.fromEntries(
        'CLASSROOM ASSIGNMENT ASSIGNMENT_TYPE OWNER SUBMISSION_TAG COMMIT_URL RELEASE_URL'
          .split(' ')
          .map((key) => [key, 'x']),
      );
      const around = { environment, committed: '2026-01-05T13:03:00Z', readSource };
      expect([name, write(one, around)]).toEqual([name, write(structuredClone(one), around)]);
    }
  });
});
