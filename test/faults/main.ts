import { rmSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { blows, prepareGround, strike } from './crash.ts';
import { createRandom } from './random.ts';

// `npm run test:crash`: kills workers and the whole program at moments drawn by a seed, and runs the command again.

const { values } = parseArgs({
  options: {
    repetitions: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    class: { type: 'string', default: '60' },
  },
});
const repetitions = Number(values.repetitions);
const ground = await prepareGround(Number(values.class));
let failures = 0;
try {
  for (let i = 0; i < repetitions; i++) {
    const seed = Number(values.seed) + i;
    const blow = blows[Math.abs(seed) % blows.length] ?? 'program';
    const problems = await strike(ground, blow, createRandom(seed));
    if (problems.length > 0) failures += 1;
    const told = problems.length === 0 ? 'the same' : problems.slice(0, 5).join('; ');
    process.stdout.write(`[${i + 1}/${repetitions}] ${blow}, seed ${seed}: ${told}\n`);
  }
} finally {
  rmSync(ground.folder, { recursive: true, force: true });
}
process.stdout.write(`${repetitions} blows, ${failures} with a trace.\n`);
process.exitCode = failures === 0 ? 0 : 1;
