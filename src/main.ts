import process from 'node:process';
import { settleInNpm } from './cli/from-npm.ts';
import { createProgram } from './cli/program.ts';

// A reader that has seen enough (`| head`) must not cost the rest of the class.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

try {
  settleInNpm(['grade', 'ci', 'merge', 'kit', 'replay', 'calibrate']);
  await createProgram().parseAsync();
} catch (error) {
  const code = await writeFault(error);
  process.exitCode = code;
  // Whoever starts a job reads the last line, whatever became of it.
  const isJob = ['ci', 'merge'].includes(process.argv[2] ?? '');
  if (isJob && code !== 0) process.stdout.write(`sheetmark {"exit":${code}}\n`);
}

/** Tells in one sentence what went wrong, and whose fault it was: 2 for wrong use, 1 for ours. */
async function writeFault(error: unknown): Promise<number> {
  const { CommanderError } = await import('commander');
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { UsageError } = await import('./records/errors.ts');
  if (error instanceof UsageError) {
    process.stderr.write(`sheetmark: ${error.message}\n`);
    return 2;
  }
  const { sayFault } = await import('./cli/say-fault.ts');
  process.stderr.write(`sheetmark: ${sayFault(error)}\n`);
  return 1;
}
