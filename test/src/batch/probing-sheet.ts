import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

// No sheet: what a worker can do is tried when it loads this, and thrown.

const tried: Record<string, string> = {
  readProject: attempt(() => readFileSync('package.json')),
  readHost: attempt(() => readFileSync('/etc/passwd')),
  listHost: attempt(() => readdirSync('/')),
  writeProject: attempt(() => writeFileSync('package.json.tried', '')),
  writeTemporary: attempt(() => writeFileSync('/tmp/sheetmark-tried', '')),
  child: attempt(() => execFileSync('/bin/true')),
  thread: attempt(() => new Worker('', { eval: true })),
  environment: Object.keys(process.env).sort().join(' '),
  network: await attemptToConnect(),
};

throw new Error(`tried: ${JSON.stringify(tried)}`);

function attempt(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return sayCode(error);
  }
}

/** To an address that leads nowhere (RFC 5737): without a network it fails at once, with one it takes its time. */
function attemptToConnect(): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '192.0.2.1', port: 9 });
    socket.on('error', (error) => resolve(sayCode(error)));
    socket.on('connect', () => resolve('done'));
    setTimeout(() => resolve('on its way'), 1000);
  });
}

function sayCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
