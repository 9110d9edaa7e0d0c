import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const direct = fileURLToPath(new URL('./direct.ts', import.meta.url));

/** What a test file of each runner begins with: `test` takes a title and a function. */
const beginnings = {
  vitest: "import { test } from 'vitest';",
  node: "import { test } from 'node:test';",
  bun: "import { test } from 'bun:test';",
  mocha: 'const test = globalThis.it;',
  deno: 'const test = Deno.test;',
} as const;

/** Writes a test file for a runner beside each submission. Returns their paths. */
export function writeTests(
  folders: readonly string[],
  exercises: readonly string[],
  runner: keyof typeof beginnings,
): readonly string[] {
  return folders.map((folder) => {
    const loaders = exercises
      .filter((id) => existsSync(join(folder, `${id}.ts`)))
      .map((id) => `${id}: () => import('./${id}.ts'),`);
    const path = join(folder, `all.${runner}.test.ts`);
    const text = [
      beginnings[runner],
      `import { listTests } from '${relative(folder, direct).replaceAll('\\', '/')}';`,
      `for (const { title, run } of listTests({ ${loaders.join(' ')} })) test(title, run);`,
    ];
    writeFileSync(path, `${text.join('\n')}\n`);
    return path;
  });
}
