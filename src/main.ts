import { CommanderError } from 'commander';
import process from 'node:process';
import { createProgram } from './cli/program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = await explain(error);
}

/** Tells in one sentence what went wrong, and whose fault it was: 2 for wrong use, 1 for ours. */
async function explain(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const { UsageError } = await import('./records/errors.ts');
  if (error instanceof UsageError) {
    process.stderr.write(`sheetmark: ${error.message}\n`);
    return 2;
  }
  const { explainFault } = await import('./cli/explain-fault.ts');
  process.stderr.write(`sheetmark: ${explainFault(error)}\n`);
  return 1;
}
