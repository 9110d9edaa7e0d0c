import { resolve } from 'node:path';
import process from 'node:process';
import { writeWhole } from '../host/write-whole.ts';
import { buildKit } from '../kit/build/build-kit.ts';
import { zipFiles } from '../kit/zip.ts';
import { UsageError } from '../records/errors.ts';
import type { KitFlags } from './flags.ts';

/** Makes the kit that students get; resolves to the exit code. */
export async function runKitCommand({ out, sheet, seed }: KitFlags): Promise<number> {
  if (!out.endsWith('.zip')) throw new UsageError(`a kit is a zip archive: say --out ${out}.zip`);
  const file = resolve(out);
  const files = await buildKit(resolve(sheet), seed);
  // Of a kit's files, the tables alone are bytes.
  const archive = zipFiles(files, (path) => typeof files.get(path) !== 'string');
  // Half an archive must not be handed out.
  writeWhole(file, archive);
  process.stdout.write(
    `Kit of ${files.size} files, ${Math.ceil(archive.length / 1000)} kB: ${file}\n` +
      'It holds the public checks as tables, nothing of the reference and nothing of the hidden checks.\n' +
      'Students unpack it, and run `npm install` and `npm run check` in its folder.\n',
  );
  return 0;
}
