import process from 'node:process';
import { vi } from 'vitest';
import { runProgram } from '../../../src/cli/run-program.ts';

export interface Called {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

interface Calling {
  /** Where it runs; where the tests do, if it is left out. */
  readonly cwd?: string;
}

/**
 * Calls the command line in this process, which spares its start: for whatever is not about the process. Where a sheet changes
 * on the way it would be the old one; `runCli` starts a process.
 */
export async function callCli(
  args: readonly string[],
  { cwd = process.cwd() }: Calling = {},
): Promise<Called> {
  const before = process.cwd();
  process.chdir(cwd);
  const [out, error] = [process.stdout, process.stderr].map(hear);
  try {
    await runProgram(args);
    return {
      code: Number(process.exitCode ?? 0),
      out: out?.end() ?? '',
      error: error?.end() ?? '',
    };
  } finally {
    out?.end();
    error?.end();
    process.exitCode = undefined;
    process.chdir(before);
  }
}

/** Keeps what is written to a stream, until its end. */
function hear(stream: NodeJS.WriteStream): { readonly end: () => string } {
  let text = '';
  const spy = vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  return {
    end: () => {
      spy.mockRestore();
      return text;
    },
  };
}
