import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'oxfmt';
import loadWabt from 'wabt';

// Builds the kernels of the published layers: `npm run build:kernels`.

/** The bytes of `kernels/kernels.wat` as a text of hexadecimal digits. */
export async function buildKernels(): Promise<string> {
  const source = new URL('kernels.wat', import.meta.url);
  const wabt = await loadWabt();
  const module = wabt.parseWat('kernels.wat', await readFile(source, 'utf8'), { simd: true });
  module.validate();
  const { buffer } = module.toBinary({});
  module.destroy();
  return Buffer.from(buffer).toString('hex');
}

if (import.meta.main) {
  const { code } = await format('kernels.json', JSON.stringify({ bytes: await buildKernels() }));
  await writeFile(new URL('../published/kernels.json', import.meta.url), code);
}
