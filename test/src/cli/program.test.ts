import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { formats } from '../../../src/ci/formats/table.ts';
import { ciNotes } from '../../../src/cli/ci-notes.ts';
import { createProgram } from '../../../src/cli/program.ts';

describe('the command line', () => {
  test.each([
    [['grade', '--jobs', '0'], 'from 1 to 256'],
    [['grade', '--jobs', '1.5'], 'from 1 to 256'],
    [['grade', '--jobs', '300'], 'from 1 to 256'],
    [['grade', '--jobs', 'many'], 'from 1 to 256'],
    [['grade', '--seed', 'x'], 'at most 10 digits'],
    [['grade', '--seed', ''], 'at most 10 digits'],
    [['grade', '--seed', '1e12'], 'at most 10 digits'],
    [['grade', '--frobnicate'], "unknown option '--frobnicate'"],
    [['grade', '--only'], 'argument missing'],
  ])('refuses %j and says why', async (args, reason) => {
    const said: string[] = [];
    const program = createProgram();
    for (const command of [program, ...program.commands])
      command.exitOverride().configureOutput({ writeErr: (text) => said.push(text) });
    const running = program.parseAsync(args, { from: 'user' });
    await expect(running).rejects.toBeInstanceOf(CommanderError);
    expect(said.join('')).toContain(reason);
  });

  test('names every format in the help of the command for jobs', () => {
    for (const name of Object.keys(formats)) expect(ciNotes).toMatch(new RegExp(`\\b${name}[,.]`));
  });

  test('says the version that the package and the changelog say', async () => {
    const read = (name: string) => readFileSync(join(projectFolder, name), 'utf8');
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    const [, newest] = /^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$/m.exec(read('CHANGELOG.md')) ?? [];
    const said: string[] = [];
    const program = createProgram().configureOutput({ writeOut: (text) => said.push(text) });
    await expect(program.parseAsync(['--version'], { from: 'user' })).rejects.toBeInstanceOf(
      CommanderError,
    );
    expect([said.join('').trim(), newest]).toEqual([version, version]);
  });
});
