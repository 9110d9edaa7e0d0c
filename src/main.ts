import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// Code that was compiled by the run before starts twice as fast; where nothing can be written, it is compiled again.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/sheetmark', import.meta.url)));

const { createProgram } = await import('./cli/program.ts');
try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = await explain(error);
}

/** Tells in one sentence what went wrong, and whose fault it was: 2 for wrong use, 1 for ours. */
async function explain(error: unknown): Promise<number> {
  const { CommanderError } = await import('commander');
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
