import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const direct = fileURLToPath(new URL('./direct.ts', import.meta.url));

/** Writes a test file beside each submission, for Vitest or for Node's own runner. Returns their paths. */
export function writeTests(
  folders: readonly string[],
  exercises: readonly string[],
  runner: 'vitest' | 'node',
): readonly string[] {
  return folders.map((folder) => {
    const loaders = exercises
      .filter((id) => existsSync(join(folder, `${id}.ts`)))
      .map((id) => `${id}: () => import('./${id}.ts'),`);
    const path = join(folder, `all.${runner}.test.ts`);
    const text = [
      `import { test } from '${runner === 'node' ? 'node:test' : 'vitest'}';`,
      `import { listTests } from '${relative(folder, direct).replaceAll('\\', '/')}';`,
      `for (const { title, run } of listTests({ ${loaders.join(' ')} })) test(title, run);`,
    ];
    writeFileSync(path, `${text.join('\n')}\n`);
    return path;
  });
}
