import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Minutes on two cores: `npm run test:long` runs them.
    exclude: [
      ...(process.env['SHEETMARK_LONG'] === undefined ? ['test/src/kit/install.test.ts'] : []),
      'test/calibration/right/**',
      'test/calibration/wrong/**',
      'test/hostile/submissions/**',
    ],
    pool: 'forks',
    // isolated-vm asks for it, as in src/batch/worker-process.ts.
    execArgv: ['--no-node-snapshot'],
    // Nothing is judged by the clock: this only ends what hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
