import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Test runners that nobody but this bench needs: they are installed beside its work, and in no package.json of the project. */
const packages = ['mocha', 'bun', 'deno'] as const;

/** Where each was installed to run; those that could not be are told, and left out. */
export function installPeers(folder: string): ReadonlyMap<string, string> {
  mkdirSync(folder, { recursive: true });
  // Their binaries come as packages of their own; nothing is run to install them.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--prefix', folder];
  if (packages.some((name) => findProgram(folder, name) === undefined))
    spawnSync('npm', ['install', ...flags, ...packages], { stdio: 'ignore' });
  return new Map(
    packages.flatMap((name) => {
      const program = findProgram(folder, name);
      if (program !== undefined) return [[name, program]];
      process.stderr.write(`${name} could not be installed, and is left out\n`);
      return [];
    }),
  );
}

function findProgram(folder: string, name: (typeof packages)[number]): string | undefined {
  const { platform, arch } = process;
  const places = {
    mocha: ['mocha/bin/mocha.js'],
    bun: [`@oven/bun-${platform}-${arch}/bin/bun`],
    deno: [`@deno/${platform}-${arch}-glibc/deno`, `@deno/${platform}-${arch}/deno`],
  };
  return places[name].map((place) => join(folder, 'node_modules', place)).find(existsSync);
}
