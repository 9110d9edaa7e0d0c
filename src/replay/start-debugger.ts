import { spawn } from 'node:child_process';
import process from 'node:process';
import type { DebugOrder } from './debug-messages.ts';

/** What to do once the debugged process waits; `whose` code it is. */
export function sayDebugging(whose: string): string {
  return `${whose} own code is going to run here, with nothing between it and this machine.
Attach a debugger: chrome://inspect in Chrome or Edge, or "Attach to Node Process" in VS Code.
It waits at its first line; continue, and it stops before each call. Breakpoints in .ts files work.
`;
}

/** Runs calls under the inspector, TypeScript being compiled with source maps by \`tsx\`; resolves to its exit code. */
export function startDebugger(driver: string, tsx: string, order: DebugOrder): Promise<number> {
  const flags = ['--inspect-brk', '--enable-source-maps', '--import', tsx];
  const child = spawn(process.execPath, [...flags, driver, JSON.stringify(order)], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 0));
  });
}
