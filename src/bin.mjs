#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// The command by its name, from anywhere and under whatever Node is there: an older one starts the one that the project
// brings along. Nothing here may need a newer one.
const oldest = 24;
const start = new URL('./start.mjs', import.meta.url);
const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));

if (Number(process.versions.node.split('.')[0]) >= oldest) await import(start.href);
else if (!existsSync(pinned)) {
  process.stderr.write(
    `sheetmark: Node ${process.versions.node} is too old, and Node ${oldest} is not installed beside the project; run npm ci there\n`,
  );
  process.exitCode = 1;
} else {
  const args = ['--max-semi-space-size=4', fileURLToPath(start), ...process.argv.slice(2)];
  const child = spawn(pinned, args, { stdio: 'inherit' });
  // The child hears them too, and ends as it does when it is run by itself.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}
