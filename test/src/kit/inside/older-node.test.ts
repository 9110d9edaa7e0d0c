import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { join } from 'node:path';
import { projectFolder } from '../../../../src/host/project-folder.ts';

it('what older versions of Node lack does what newer ones do', async () => {
  const module = join(projectFolder, 'src/kit/inside/older-node.ts');
  const program = `
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
    const ask = () => JSON.stringify([
      [...Map.groupBy([1, 2, 3, 4, 5], (n) => n % 2)],
      [3, 4].values().map((n) => 2 * n).toArray(),
      [...new Set([1, 2, 3]).values().filter((n) => n !== 2)],
    ]);
    const own = ask();
    delete Map.groupBy;
    for (const name of ['map', 'filter', 'toArray']) delete iterators[name];
    if (Map.groupBy !== undefined || iterators.map !== undefined) throw new Error('still there');
    const { catchUp } = await import(${JSON.stringify(module)});
    catchUp();
    console.log(own === ask() ? 'same' : own + ask());
  `;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    program,
  ]);
  expect(stdout).toBe('same\n');
});
