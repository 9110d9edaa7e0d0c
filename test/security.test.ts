import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../src/host/project-folder.ts';
import { loadScenarios } from './hostile/siege.ts';

const page = readFileSync(join(projectFolder, 'docs/security.md'), 'utf8');

/** The lines of the tables that name tests, without their heads. */
const rows = page
  .split(/^## /m)
  .filter((section) => /\| tested by +\|/.test(section))
  .flatMap((section) => section.split('\n').filter((line) => line.startsWith('| ')))
  .filter((line) => !/^\| -|\| tested by +\|$/.test(line));

describe('the threat model', () => {
  test('says who attacks, what is protected, and which layer stops what', () => {
    expect(rows.length).toBeGreaterThan(25);
  });

  test.each(rows.map((row) => [/^\| (.*?) +\|/.exec(row)?.[1] ?? row, row]))(
    'names tests that are there: %s',
    (_, row) => {
      const named = listTests(row);
      expect(named).not.toEqual([]);
      expect(named.filter((path) => !isTest(path))).toEqual([]);
    },
  );

  test('names no file that is not there anywhere else', () => {
    expect(listTests(page).filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
  });

  test('names every scenario that it does not promise to stop', async () => {
    const limits = [...(await loadScenarios())].filter(([, { isKnownLimit }]) => isKnownLimit);
    for (const [name] of limits) expect(page).toContain(`test/hostile/scenarios/${name}.ts`);
  });
});

function listTests(text: string): readonly string[] {
  return [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
}

/** A file of tests, a scenario, or a folder of scenarios. */
function isTest(path: string): boolean {
  const place = join(projectFolder, path);
  if (!existsSync(place)) return false;
  if (statSync(place).isDirectory()) return path.startsWith('test/hostile/scenarios/');
  return path.endsWith('.test.ts') || path.startsWith('test/hostile/scenarios/');
}
