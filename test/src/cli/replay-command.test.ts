import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { makeFolder } from '../discover/folders.ts';
import { runCli } from './run-cli.ts';

const submission = 'submissions/misses-the-root-point';
const replay = ['replay', submission, 'exercise2.rootPoint.isRoot'];

describe('replaying', () => {
  it('shows the call of the case that is named, and what is wrong with it', async () => {
    const { out, code } = await runCli([...replay, '--seed', '-1045620939', '--path', '58:0']);
    expect(out).toContain('exercise2.rootPoint.isRoot  seed -1045620939, path 58:0');
    expect(out).toContain('Call        rootPoint([-0.5, 1], [-3, 2])');
    expect(out).toContain('f at the point that was returned  -1');
    expect(code).toBe(0);
  });

  it('shows every call of a case that makes several', async () => {
    const { out } = await runCli([
      'replay',
      submission,
      'exercise2.f.pure',
      '--seed',
      '1',
      '--path',
      '0',
    ]);
    expect(out).toContain('Call 1');
    expect(out).toContain('Call 2');
    expect(out).toContain('✓ Passed');
  });

  it('reads an archive, and cannot debug what is in it', async () => {
    const name = 'exercise2.ts';
    const code = readFileSync(join(projectFolder, submission, name));
    const folder = makeFolder({ 'ada.zip': zipSync({ [name]: code }) });
    const args = ['replay', folder, 'exercise2.rootPoint.isRoot'];
    expect(await runCli(args)).toMatchObject({ code: 0, error: '' });
    const { error, code: exitCode } = await runCli([...args, '--debug']);
    expect(error).toBe('sheetmark: the sources are in an archive: unpack it to debug them\n');
    expect(exitCode).toBe(2);
  });

  it.each([
    [['replay', submission, 'exercise2.nope'], "there is no check 'exercise2.nope'"],
    [[...replay, '--seed', '1'], 'a case has a seed and a path'],
    [[...replay, '--seed', '1', '--path', 'x'], "the path 'x' leads to no input"],
    [['replay', 'submissions', 'exercise2.f.pure'], 'give the folder of one'],
  ])('takes %j for wrong use', async (args, sentence) => {
    const { error, code } = await runCli(args);
    expect(error).toContain(sentence);
    expect(code).toBe(2);
  });

  it('runs the student’s own file under the inspector, with a source map for its breakpoints', async () => {
    const child = spawn(process.execPath, ['src/start.mjs', ...replay, '--debug'], {
      cwd: projectFolder,
      // A free port: whoever runs the tests may be debugging something else.
      env: { ...process.env, NODE_OPTIONS: '--inspect-port=0' },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    const address = await new Promise<string>((resolve, reject) => {
      let error = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        error += text;
        const [found] = /ws:\S+/.exec(error) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', () => reject(new Error(error)));
    });
    const maps = await debug(address);
    await new Promise((resolve) => child.once('exit', resolve));
    expect(maps.join()).toMatch(/^data:application\/json/);
    expect(out).toContain('rootPoint returned [');
  });
});

/** Goes on wherever it stops; resolves to the source maps of the student's files when all has run. */
function debug(address: string): Promise<readonly string[]> {
  const socket = new WebSocket(address);
  const send = (id: number, method: string) => socket.send(JSON.stringify({ id, method }));
  const maps: string[] = [];
  socket.addEventListener('open', () => {
    ['Runtime.enable', 'Debugger.enable', 'Runtime.runIfWaitingForDebugger'].forEach((method, at) =>
      send(at, method),
    );
  });
  return new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      // The protocol says so (Chrome DevTools Protocol, domains Debugger and Runtime).
      const { method, params = {} } = JSON.parse(String(data)) as {
        readonly method?: string;
        readonly params?: { readonly url?: string; readonly sourceMapURL?: string };
      };
      if (method === 'Debugger.scriptParsed' && params.url?.endsWith('/exercise2.ts') === true) {
        maps.push(params.sourceMapURL ?? '');
      }
      if (method === 'Debugger.paused') send(9, 'Debugger.resume');
      if (method !== 'Runtime.executionContextDestroyed') return;
      socket.close();
      resolve(maps);
    });
  });
}
