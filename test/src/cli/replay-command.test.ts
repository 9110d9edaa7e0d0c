import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { makeFolder } from '../discover/folders.ts';
import { callCli } from './call-cli.ts';

const submission = 'submissions/misses-the-root-point';
const replay = ['replay', submission, 'exercise2.rootPoint.isRoot'];

describe('replaying', () => {
  it('shows the call of the case that is named, and what is wrong with it', async () => {
    const { out, code } = await callCli([...replay, '--seed', '-1045620939', '--path', '58:0']);
    expect(out).toContain('exercise2.rootPoint.isRoot  seed -1045620939, path 58:0');
    expect(out).toContain('Call        rootPoint([-0.5, 1], [-3, 2])');
    expect(out).toMatch(/Returned +\[/);
    expect(out).toContain('f at the point that was returned  -1');
    expect(code).toBe(0);
  });

  it('shows every call of a case that makes several', async () => {
    const { out } = await callCli([
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
    expect(await callCli(args)).toMatchObject({ code: 0, error: '' });
    const { error, code: exitCode } = await callCli([...args, '--debug']);
    expect(error).toBe('sheetmark: the sources are in an archive: unpack it to debug them\n');
    expect(exitCode).toBe(2);
  });

  it.each([
    [['replay', submission, 'exercise2.nope'], "there is no check 'exercise2.nope'"],
    [[...replay, '--seed', '1'], 'a case has a seed and a path'],
    [[...replay, '--seed', '1', '--path', 'x'], "the path 'x' leads to no input"],
    [['replay', 'submissions', 'exercise2.f.pure'], 'give the folder of one'],
    [['replay', 'test/calibration/wrong', 'exercise2.f.pure'], 'give the folder of one'],
    [['replay', 'submissions/does-not-compile', 'exercise1.rectifierLayer.values'], 'is not'],
  ])('takes %j for wrong use', async (args, sentence) => {
    const { error, code } = await callCli(args);
    expect(error).toContain(sentence);
    expect(code).toBe(2);
  });

  it('runs the student’s own file under the inspector, which stops in it, with a source map for its breakpoints', async () => {
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
    const { maps, stops } = await debug(address, 'rootPoint');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(stops).toContain('rootPoint');
    expect(maps.join()).toMatch(/^data:application\/json/);
    expect(out).toContain('rootPoint returned [');
  });
});

/** Of the inspector's protocol (Chrome DevTools Protocol, domains Debugger and Runtime). */
interface Message {
  readonly method?: string;
  readonly params?: {
    readonly url?: string;
    readonly sourceMapURL?: string;
    readonly callFrames?: readonly { readonly functionName: string }[];
  };
}

interface Debugged {
  /** The source maps of the student's files. */
  readonly maps: readonly string[];
  /** The functions that it stopped in. */
  readonly stops: readonly string[];
}

/** Attaches as an editor does, steps until it stops in a function, and lets the rest run. */
function debug(address: string, target: string): Promise<Debugged> {
  const socket = new WebSocket(address);
  let count = 0;
  const send = (method: string) => socket.send(JSON.stringify({ id: ++count, method }));
  const maps: string[] = [];
  const stops: string[] = [];
  socket.addEventListener('open', () => {
    ['Runtime.enable', 'Debugger.enable', 'Runtime.runIfWaitingForDebugger'].forEach(send);
  });
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('the inspector does not answer')));
    socket.addEventListener('message', ({ data }) => {
      const { method, params = {} } = JSON.parse(String(data)) as Message;
      if (method === 'Debugger.scriptParsed' && params.url?.endsWith('/exercise2.ts') === true)
        maps.push(params.sourceMapURL ?? '');
      if (method === 'Debugger.paused') {
        stops.push(params.callFrames?.[0]?.functionName ?? '');
        // The first stop is that of --inspect-brk, at the very beginning.
        const isOver = stops.length === 1 || stops.includes(target) || stops.length > 60;
        send(isOver ? 'Debugger.resume' : 'Debugger.stepInto');
      }
      if (method !== 'Runtime.executionContextDestroyed') return;
      socket.close();
      resolve({ maps, stops });
    });
  });
}
