import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface Checkout {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files, and removes those without text. */
  readonly write: (files: Readonly<Record<string, string | undefined>>) => void;
  /** The same, and commits everything. */
  readonly commit: (files: Readonly<Record<string, string | undefined>>) => string;
}

/** A git repository with a branch `main`, which goes with the test. */
export function makeCheckout(): Checkout {
  const checkout = checkoutAt(makeTemporary());
  checkout.git('init', '--quiet', '--initial-branch=main');
  return checkout;
}

const settings = [
  'user.name=Test',
  'user.email=test@example.org',
  'maintenance.auto=false',
  // One start of a process in the place of three.
  'alias.all=!git add --all && git commit --quiet --allow-empty --message "a change" && git rev-parse HEAD',
].flatMap((setting) => ['-c', setting]);

export function checkoutAt(folder: string): Checkout {
  const git = (...args: readonly string[]) => {
    const ran = spawnSync('git', ['-C', folder, ...settings, ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-01-05T14:03:00+01:00' },
    });
    if (ran.status !== 0) throw new Error(`git ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout.trim();
  };
  const write: Checkout['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      const place = join(folder, path);
      if (text === undefined) {
        rmSync(place, { recursive: true });
        continue;
      }
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  };
  return {
    folder,
    git,
    write,
    commit: (files) => {
      write(files);
      return git('all');
    },
  };
}

export function makeTemporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sheetmark-checkout-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
