import process from 'node:process';
import { settleInNpm } from './from-npm.ts';
import { createProgram } from './program.ts';

/** Does what the words of a command line say, and sets the exit code of this process. */
export async function runProgram(words: readonly string[]): Promise<void> {
  try {
    settleInNpm(['grade', 'ci', 'merge', 'kit', 'replay', 'calibrate']);
    await createProgram().parseAsync(words, { from: 'user' });
  } catch (error) {
    const code = await writeFault(error);
    process.exitCode = code;
    // Whoever starts a job reads the last line, whatever became of it.
    const isJob = ['ci', 'merge'].includes(words[0] ?? '');
    if (isJob && code !== 0) process.stdout.write(`sheetmark {"exit":${code}}\n`);
  }
}

/** Tells in one sentence what went wrong, and whose fault it was: 2 for wrong use, 1 for ours. */
async function writeFault(error: unknown): Promise<number> {
  const { CommanderError } = await import('commander');
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { UsageError } = await import('../records/errors.ts');
  if (error instanceof UsageError) {
    process.stderr.write(`sheetmark: ${error.message}\n`);
    return 2;
  }
  const { sayFault } = await import('./say-fault.ts');
  process.stderr.write(`sheetmark: ${sayFault(error)}\n`);
  return 1;
}
