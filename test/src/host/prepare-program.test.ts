import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { prepareProgram } from '../../../src/host/prepare-program.ts';
import { placeOfCode } from '../../../src/host/kept-code.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { readAll } from '../batch/small-class.ts';

const scratch = mkdtempSync(join(tmpdir(), 'sheetmark-program-'));
const program = placeOfCode('programs', 'test', `test ${process.pid}`);
afterAll(() => {
  for (const folder of [scratch, program]) rmSync(folder, { recursive: true, force: true });
});

test('the program in few files does as its sources do, byte by byte', async () => {
  await prepareProgram(program);
  const grade = (main: string, name: string) => {
    const out = join(scratch, name);
    const folder = 'submissions/misses-the-root-point';
    run([main, 'grade', folder, '--out', out, '--only', 'exercise2'], projectFolder);
    return readAll(out);
  };
  const made = grade(join(program, 'main.mjs'), 'few');
  expect(Object.keys(made).length).toBeGreaterThan(5);
  expect(made).toEqual(grade(join(projectFolder, 'src/main.ts'), 'sources'));
});

describe('what a command starts from', () => {
  const project = join(scratch, 'project');
  for (const folder of ['src/host', 'graders', 'reference'])
    mkdirSync(join(project, folder), { recursive: true });
  const write = (path: string, text: string) => writeFileSync(join(project, path), text);
  copyFileSync(join(projectFolder, 'src/start.mjs'), join(project, 'src/start.mjs'));
  write('package-lock.json', '{}');
  write(
    'src/main.ts',
    `console.log('the sources');
     if (process.argv[3] === 'nowhere') process.exitCode = 2;`,
  );
  write('graders/one.ts', 'export {};');
  write(
    'src/host/prepare-program.ts',
    `import { mkdirSync, writeFileSync } from 'node:fs';
     export const prepareProgram = (folder) => {
       mkdirSync(folder, { recursive: true });
       writeFileSync(folder + '/main.mjs', "console.log('what was kept')");
     };`,
  );
  const start = (...args: readonly string[]) => run(['src/start.mjs', ...args], project);

  test('is the sources, until something was graded', () => {
    expect(start('--help')).toBe('the sources\n');
    expect(start('grade', 'nowhere')).toBe('the sources\n');
    expect(start('grade')).toBe('the sources\n');
    expect(start('grade')).toBe('what was kept\n');
    expect(start('--help')).toBe('the sources\n');
  });

  test('is the sources for a sheet from elsewhere', () => {
    expect(start('grade', '--sheet=other.ts')).toBe('the sources\n');
  });

  test('is the sources once one of them has changed', () => {
    write('graders/one.ts', 'export { };');
    expect(start('grade')).toBe('the sources\n');
    expect(start('grade')).toBe('what was kept\n');
    write('graders/one.ts', 'export {};');
    expect(start('grade')).toBe('the sources\n');
  });
});

function run(args: readonly string[], cwd: string): string {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout;
}
