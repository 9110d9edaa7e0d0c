import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installKit, runInKit } from './built-kit.ts';

// What goes wrong on students' machines, all in one folder with a name that nobody tested for.

let kit: string;

beforeAll(async () => {
  const quotes = process.platform === 'win32' ? '' : '"?"';
  kit = await installKit(`mein Blatt's ${quotes} #9%20 & ünï – 数 `);
});

afterAll(() => rm(kit, { recursive: true, force: true }));

describe('in a folder with blanks, quotes and letters of all kinds', () => {
  it('an endless loop, a slip in the syntax and a missing file cost their own exercise only', async () => {
    await writeFile(
      join(kit, 'exercise1.ts'),
      'export function rectifierLayer() {\n  for (;;);\n}\n',
    );
    await writeFile(join(kit, 'exercise2.ts'), 'export const f = (x) => x +;\n');
    await rm(join(kit, 'exercise3.ts'));
    await writeFile(
      join(kit, 'exercise4.ts'),
      'export const explain = () => {\n  throw new TypeError("oops");\n};\n',
    );
    const { stdout, code } = await runInKit(kit, ['check']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'rectifierLayer was stopped: it took more computing time than it may, in the loop that begins in line 2 of exercise1.ts.',
    );
    expect(stdout).toContain('exercise2.ts is not a program that can be run.');
    expect(stdout).toMatch(/exercise2\.ts:1:\d+/);
    expect(stdout).toContain('exercise3.ts is not in the submission.');
    expect(stdout).toContain('TypeError: oops');
    expect(stdout).toMatch(/exercise4\.ts:2:\d+/);
    expect(stdout).not.toContain(kit);
    expect(code).toBe(0);
  });

  it('the report, the archive and a case run again are where they say', async () => {
    const html = await runInKit(kit, ['check', '--exercise', '4', '--html'], { PATH: '' });
    expect(html.stdout).toContain(join(kit, 'selfcheck-report.html'));
    expect(await readFile(join(kit, 'selfcheck-report.html'), 'utf8')).toContain('oops');
    const pack = await runInKit(kit, ['pack']);
    const [, archive = ''] = /Packed {2}(.*\.zip)/.exec(pack.stdout) ?? [];
    expect((await readFile(archive)).length).toBeGreaterThan(100);
    const replay = await runInKit(kit, ['replay', 'exercise4.explain.values']);
    expect(replay.stdout).toContain('TypeError: oops');
  });
});

describe('a reader that goes away', () => {
  it('ends nothing, and is told nothing', async () => {
    // What was waited for above need not be again: there is more than enough to be told.
    await writeFile(join(kit, 'exercise1.ts'), 'export {};\n');
    const start = join('.selfcheck', 'src', 'kit', 'start.js');
    const child = spawn(process.execPath, [start, 'check'], { cwd: kit });
    const stderr: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    expect(stderr.join('')).toBe('');
    expect(code).toBe(0);
  });
});

describe('an old Node', () => {
  it('is told which one is needed, before anything is loaded', async () => {
    const older = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });";
    const { stderr, code } = await runInKit(kit, ['check'], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}`,
    });
    expect(stderr).toBe(
      'This self-check needs Node 20.19 or later; you have 18.20.4. Get it from nodejs.org.\n',
    );
    expect(code).toBe(2);
  });
});
