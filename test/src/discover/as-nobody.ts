import { chmodSync } from 'node:fs';
import process from 'node:process';
import type { TestContext } from 'vitest';

/** Runs something as a user whom permissions hold back, as they do not root; skips the test where that cannot be. */
export async function asNobody<T>(
  folders: readonly string[],
  { skip }: Pick<TestContext, 'skip'>,
  run: () => Promise<T>,
): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  for (const folder of folders) chmodSync(folder, 0o777);
  try {
    process.setegid!(nobody);
    process.seteuid!(nobody);
  } catch {
    console.warn('root cannot become another user here: permissions were not tested');
    skip();
  }
  try {
    return await run();
  } finally {
    process.seteuid!(0);
    process.setegid!(0);
  }
}

const nobody = 65_534;
