import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { workerSource } from '../../../src/batch/prepare-worker.ts';
import { describeWorker } from '../../../src/batch/pool.ts';
import { openWorker } from '../../../src/workers/worker.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';

const sheet = fileURLToPath(new URL('../batch/probing-sheet.ts', import.meta.url));

const hasBubblewrap =
  spawnSync('bwrap', ['--ro-bind', '/', '/', '--unshare-net', '--', '/bin/true']).status === 0;
if (!hasBubblewrap)
  console.warn("A worker's network is NOT tested: bubblewrap is not installed, or may not work.");

let tried: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const { ready } = openWorker(describeWorker(workerSource, { sheet, seed: 0, only: [] }));
  const said = await ready.catch(String);
  const [, json = '{}'] = /tried: (\{.*\})/.exec(String(said)) ?? [];
  // What the probing sheet throws.
  tried = JSON.parse(json) as typeof tried;
});

describe('a worker', () => {
  test('reads the project, and nothing else of the host', () => {
    expect(tried).toMatchObject({
      readProject: 'done',
      readHost: 'ERR_ACCESS_DENIED',
      listHost: 'ERR_ACCESS_DENIED',
    });
  });

  test('writes nothing', () => {
    expect(tried).toMatchObject({
      writeProject: 'ERR_ACCESS_DENIED',
      writeTemporary: 'ERR_ACCESS_DENIED',
    });
    expect(existsSync(join(projectFolder, 'package.json.tried'))).toBe(false);
  });

  test('starts no process and no thread', () => {
    expect(tried).toMatchObject({ child: 'ERR_ACCESS_DENIED', thread: 'ERR_ACCESS_DENIED' });
  });

  test('has no environment but clock zone and language', () => {
    // Node adds names of its own where it is run by a test, and bubblewrap the folder.
    const names = tried['environment']
      ?.split(' ')
      .filter((name) => !/^(?:NODE_.*|PWD)$/.test(name));
    expect(names).toEqual(['LC_ALL', 'TZ']);
  });

  test.skipIf(!hasBubblewrap)('has no network where there is bubblewrap', () => {
    expect(tried['network']).toBe('ENETUNREACH');
  });
});
