import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages that are in the bundle, as these ask for wherever they go. */
export function gatherLicences(packages: ReadonlyMap<string, string>): string {
  const parts = [...packages].toSorted().map(([name, folder]) => {
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} says no licence`);
    return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return `The self-check contains these packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
