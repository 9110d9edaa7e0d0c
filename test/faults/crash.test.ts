import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blows, prepareGround, strike, type Ground } from './crash.ts';
import { createRandom } from './random.ts';

// The short form of `npm run test:crash`.

let ground: Ground;

beforeAll(async () => {
  ground = await prepareGround(12);
});

afterAll(() => rmSync(ground.folder, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('a batch', () => {
  it.each(blows.map((blow, i) => [blow, i + 1] as const))(
    'that is struck (%s) leaves nothing half-done, and the same command makes what it would have made',
    async (blow, seed) => {
      expect(await strike(ground, blow, createRandom(seed))).toEqual([]);
    },
  );
});
