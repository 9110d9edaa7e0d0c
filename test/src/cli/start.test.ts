import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { runCli } from './run-cli.ts';

test('help is told, and nothing else', async () => {
  const { code, out, error } = await runCli(['--help']);
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('Usage: sheetmark');
});

test.each(['24.0.0', '20.19.0'])(
  'the command by its name starts under Node %s',
  async (version) => {
    const preload = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    const child = spawn(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(preload)}`,
        join(projectFolder, 'src/bin.mjs'),
        'grade',
        'nowhere',
      ],
      { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
    expect(error).toContain("'nowhere' cannot be graded: there is no such folder");
  },
);

test('a reader that goes away, as `head` does, is no fault', async () => {
  const child = spawn(process.execPath, ['src/start.mjs', '--help'], {
    cwd: projectFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let error = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect([code, error]).toEqual([0, '']);
});
