import { spawn } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { runCli } from '../cli/run-cli.ts';

const wrong = 'test/calibration/wrong/exercise2-multiplies-with-x';
const check = 'exercise2.relevance.values';

describe('npm run replay', () => {
  it('shows the calls of a case, their answers and the verdict', async () => {
    const { out, code } = await runCli([
      'replay',
      wrong,
      check,
      '--seed',
      '933985584',
      '--path',
      '0',
    ]);
    expect(out).toContain('seed 933985584, path 0');
    expect(out).toMatch(/Call +relevance\(\[4, 6\], \[1, 2\]\)/);
    expect(out).toMatch(/Returned +\[ ?2\.4, +4\.8/);
    expect(out).toMatch(/Expected +\[1\.44, 2\.56\]/);
    expect(code).toBe(0);
  });

  it.each([
    [[wrong, 'exercise2.nope'], "there is no check 'exercise2.nope'"],
    [[wrong, check, '--seed', '1'], 'a case has a seed and a path'],
    [[wrong, check, '--seed', '1', '--path', 'x'], "the path 'x' leads to no input"],
    [['submissions', check], 'give the folder of one'],
    [['test/calibration/wrong', check], 'give the folder of one'],
    [['submissions/does-not-compile', 'exercise1.rectifierLayer.values'], 'is not'],
  ])('takes %j for wrong use', async (args, sentence) => {
    const { error, code } = await runCli(['replay', ...args]);
    expect(error).toContain(sentence);
    expect(code).toBe(2);
  });

  it('under a debugger stops in the student’s own TypeScript', async () => {
    const stops = await debug([wrong, check, '--debug']);
    expect(stops).toContain('relevance');
  });
});

interface Message {
  readonly method?: string;
  readonly params?: {
    readonly url?: string;
    readonly sourceMapURL?: string;
    readonly callFrames?: readonly { readonly functionName: string }[];
  };
}

/** Attaches to the inspector as an editor does, and steps into the first call; gives the functions it stopped in. */
async function debug(args: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['src/start.mjs', 'replay', ...args], {
    cwd: projectFolder,
  });
  const address = await new Promise<string>((resolve, reject) => {
    let error = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
      const [found] = /ws:\/\/\S+/.exec(error) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => reject(new Error(error)));
  });
  const socket = new WebSocket(address);
  const stops: string[] = [];
  let hasSourceMap = false;
  await new Promise<void>((resolve, reject) => {
    let count = 0;
    const send = (method: string) =>
      socket.send(JSON.stringify({ id: ++count, method, params: {} }));
    socket.addEventListener('error', () => reject(new Error('the inspector does not answer')));
    socket.addEventListener('open', () => {
      for (const method of ['Debugger.enable', 'Runtime.enable', 'Runtime.runIfWaitingForDebugger'])
        send(method);
    });
    socket.addEventListener('message', ({ data }) => {
      const { method, params = {} } = JSON.parse(String(data)) as Message;
      if (method === 'Debugger.scriptParsed' && params.url?.endsWith('exercise2.ts') === true) {
        hasSourceMap = params.sourceMapURL?.startsWith('data:application/json') === true;
      }
      if (method !== 'Debugger.paused') return;
      stops.push(params.callFrames?.[0]?.functionName ?? '');
      if (stops.at(-1) === 'relevance' || stops.length > 60) resolve();
      // The first stop is that of --inspect-brk, at the very beginning.
      else send(stops.length === 1 ? 'Debugger.resume' : 'Debugger.stepInto');
    });
  });
  socket.close();
  child.kill('SIGKILL');
  expect(hasSourceMap).toBe(true);
  return stops;
}
