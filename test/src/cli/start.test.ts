import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { runCli } from './run-cli.ts';

test('help is told, and nothing else', async () => {
  const { code, out, error } = await runCli(['--help']);
  expect([code, error]).toEqual([0, '']);
  expect(out).toContain('Usage: sheetmark');
});

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
