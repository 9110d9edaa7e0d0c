import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { describeProcess, describeWorker } from '../../../src/batch/pool.ts';
import { workerSource } from '../../../src/batch/prepare-worker.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { openStandby, type Standby } from '../../../src/workers/standby.ts';
import { openWorker } from '../../../src/workers/worker.ts';

const sheet = join(projectFolder, 'graders/sheet09/sheet.ts');
const setup = { sheet, seed: 0, only: ['exercise1'] };

describe('a process that stands by', () => {
  test('is the one that a worker runs in', async () => {
    using standby = openStandby(describeProcess(sheet));
    let handed: ChildProcess | undefined;
    const watched: Standby = {
      take: () => (handed = standby.take()),
      [Symbol.dispose]: () => undefined,
    };
    const worker = openWorker(describeWorker(workerSource, setup, watched));
    await worker.ready;
    expect(handed?.pid).toBeGreaterThan(0);
    expect(handed?.exitCode).toBe(null);
    worker.stop();
    await once(handed as ChildProcess, 'exit');
    expect(worker.isAlive()).toBe(false);
  });

  test('is handed over once', () => {
    using standby = openStandby(describeProcess(sheet));
    const taken = standby.take();
    expect(taken).toBeDefined();
    expect(standby.take()).toBeUndefined();
    taken?.kill('SIGKILL');
  });

  test('that has ended is missed by nobody', async () => {
    using ended = openStandby({ flags: ['--no-such-flag'], label: '' });
    // What cannot even begin ends long before another is prepared.
    const other = openWorker(describeWorker(workerSource, setup));
    await other.ready;
    const worker = openWorker(describeWorker(workerSource, setup, ended));
    await expect(worker.ready).resolves.toBeUndefined();
    for (const each of [other, worker]) each.stop();
  });

  test('that nobody wants is ended', async () => {
    const running = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
    await expect.poll(running).toBe(0);
    {
      using _ = openStandby(describeProcess(sheet));
      expect(running()).toBe(1);
    }
    await expect.poll(running).toBe(0);
  });
});
