import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { unpackKit } from './built-kit.ts';

// The kit as a student meets it: installed by npm, from the registry. `npm run test:long` runs it.

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetmark-install-'));
  for (const [path, content] of await unpackKit()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('is installed and checked by the commands of its README, and nothing is built on the way', async () => {
  const install = await npm('install');
  expect(install).toMatch(/added \d+ packages/);
  expect(install).not.toContain('install-scripts');
  expect(await npm('run', '-s', 'check')).toContain('Next: write rectifierLayer in exercise1.ts');
  const readme = await readFile(join(folder, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  for (const [, name = ''] of readme.matchAll(/npm run (\w+)/g))
    expect(scripts).toHaveProperty(name);
}, 300_000);

/** Without the npm settings of the run that this test is part of. */
async function npm(...args: readonly string[]): Promise<string> {
  const environment = Object.entries(process.env).filter(([name]) => !/^npm_package/i.test(name));
  const { stdout, stderr } = await run('npm', args, {
    cwd: folder,
    env: Object.fromEntries(environment),
    shell: process.platform === 'win32',
  });
  return stdout + stderr;
}
