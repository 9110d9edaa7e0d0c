import { spawn, type ChildProcess } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { installKit } from './built-kit.ts';

let kit: string;
let child: ChildProcess;
let out = '';

beforeAll(async () => {
  kit = await installKit();
  for (const name of ['exercise1.ts', 'exercise2.ts', 'exercise3.ts', 'exercise4.ts']) {
    await cp(join(projectFolder, 'reference/sheet09', name), join(kit, name));
  }
  await writeFile(join(kit, 'exercise1.ts'), 'export { rectifierLayer } from "./layers.ts";\n');
  await writeFile(join(kit, 'layers.ts'), 'export const rectifierLayer = () => [];\n');
  const start = join('.selfcheck', 'src', 'kit', 'start.js');
  child = spawn(process.execPath, [start, 'check', '--watch'], { cwd: kit });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  await waitFor(/Checked in/);
});

afterAll(async () => {
  child.kill('SIGKILL');
  await rm(kit, { recursive: true, force: true });
});

describe('watching', () => {
  it('checks everything at first', () => {
    expect(listChecked(out)).toEqual([1, 2, 3, 4]);
  });

  it('checks again only the exercise whose file was saved, and keeps the score of all', async () => {
    out = '';
    await writeFile(join(kit, 'exercise2.ts'), 'export const f = () => 0;\n');
    await waitFor(/Checked in/);
    expect(listChecked(out)).toEqual([2]);
    expect(out).toMatch(/Exercise 3 .* 21 of 21/);
  });

  it('checks again the exercise that imports what was saved', async () => {
    out = '';
    await writeFile(join(kit, 'layers.ts'), 'export const rectifierLayer = () => [1];\n');
    await waitFor(/Checked in/);
    expect(listChecked(out)).toEqual([1]);
  });

  it('drops a slow check for what is saved meanwhile, and comes back to it', async () => {
    out = '';
    const slow = 'export const propagate = () => { for (;;); };\n';
    await writeFile(join(kit, 'exercise3.ts'), slow);
    await waitFor(/Exercise 3 /);
    out = '';
    await writeFile(join(kit, 'exercise2.ts'), 'export const f = () => 1;\n');
    await waitFor(/Euclidean norm/);
    expect(out).not.toContain('Score');
    await waitFor(/Checked in/);
    expect(listChecked(out)).toContain(3);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'propagate was stopped: it took more computing time than it may, in the loop that begins in line',
    );
    expect(out).not.toContain('could not be graded');
  });

  it('ends with Ctrl+C, and well', async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

async function waitFor(pattern: RegExp, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!pattern.test(out)) {
    if (Date.now() > end) throw new Error(`${String(pattern)} did not come:\n${out}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The exercises with verdicts, by the lines above these. */
function listChecked(text: string): readonly number[] {
  return [...text.matchAll(/^ {2}Exercise (\d) {2}.*exercise\d\.ts$/gm)].map(([, number]) =>
    Number(number),
  );
}
