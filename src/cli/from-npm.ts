import process from 'node:process';
import { UsageError } from '../records/errors.ts';

/** Options that people write without `--` in front of them, where npm keeps them for itself and says so in passing. */
const swallowed = [
  'out',
  'seed',
  'sheet',
  'course',
  'worksheet',
  'format',
  'shard',
  'list',
  'class',
  'one',
  'fresh',
  'types',
  'base',
  'public',
  'fail-under',
  'fail-on-loss',
] as const;

/**
 * Puts the command where the user stands, as npm runs scripts in the project's folder, and refuses to run without what npm
 * has kept for itself: reports in another folder than was said are worse than none. Throws a UsageError.
 */
export function settleInNpm(scripts: readonly string[]): void {
  const { npm_lifecycle_event: script, INIT_CWD: standing } = process.env;
  // Something else may run the command inside of a script of its own.
  if (script === undefined || !scripts.includes(script)) return;
  const kept = swallowed.filter(
    (name) => process.env[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
  if (kept.length > 0) {
    const options = kept.map((name) => `--${name}`).join(', ');
    throw new UsageError(
      `npm has kept ${options} for itself; put two dashes before the options: npm run ${script} -- DIR --${kept[0]} …`,
    );
  }
  if (standing !== undefined && standing !== '') process.chdir(standing);
}
