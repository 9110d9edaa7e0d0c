import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fates, layOut, makeFolder, smallSheetFile } from '../batch/small-class.ts';
import { callCli } from './call-cli.ts';
import { runCli } from './run-cli.ts';

const { right, wrong } = fates;
const sheet = ['--sheet', smallSheetFile];
const brokenSheet = fileURLToPath(new URL('broken-sheet.ts', import.meta.url));

describe('grading from the command line', () => {
  test('tells a line for each submission, then a table and where the reports are', async () => {
    const [folder, out] = [layOut({ ada: right, bo: wrong }), makeFolder()];
    const ran = await callCli(['grade', folder, '--out', out, '--jobs', '1', ...sheet]);
    expect(ran.code).toBe(0);
    expect(ran.error).toMatch(
      /: a class of 2 \(2 of its folders hold .*\)\n\[1\/2\] ada 10\/10\n\[2\/2\] bo 5\/10\n$/,
    );
    expect(ran.out).toMatch(/ada\s+│\s+5\/5\s+│\s+5\/5\s+│\s+10\/10/);
    expect(ran.out).toMatch(/bo\s+│\s+0\/5\s+│\s+5\/5\s+│\s+5\/10/);
    expect(ran.out).toContain('2 submissions graded.');
    expect(ran.out).toContain(join(out, 'index.html'));
    expect(existsSync(join(out, 'grades.csv'))).toBe(true);
  });

  test('goes on after Ctrl-C where it was stopped', async () => {
    const folder = layOut({ a: right, b: fates.loops, c: right, d: right, e: right });
    const out = makeFolder();
    const args = ['grade', folder, '--out', out, '--jobs', '1', ...sheet];
    const stopped = await runCli(args, {
      interrupt: (error) => error.includes('[1/5]'),
    });
    expect(stopped.code).toBe(130);
    expect(stopped.out).toContain('the same command goes on from here');
    expect(stopped.error).not.toContain('Error');
    expect(readdirSync(join(out, 'staff')).length).toBeLessThan(5);

    const next = await callCli(args);
    expect(next.code).toBe(0);
    expect(next.error).toContain('[1/5] a 10/10 (kept)\n');
    expect(next.out).toMatch(/5 submissions.* graded, \d of them in an earlier run\./);
  });

  test('takes a path after --only for what it is', async () => {
    const [folder, out] = [layOut({ ada: right }), makeFolder()];
    const ran = await callCli(['grade', ...sheet, '--out', out, '--only', 'two,one', folder]);
    expect(ran.code).toBe(0);
    expect(ran.error).toMatch(/: one submission \(.*\)\n\[1\/1\] ada 10\/10\n$/);
  });

  test('leaves the reports of the whole class alone where only some exercises are graded', async () => {
    const folder = layOut({ ada: right });
    const [cwd, first] = [makeFolder(), ['grade', folder, ...sheet]];
    const whole = await callCli(first, { cwd });
    expect(whole.out).toContain(join('reports', 'grades.csv'));
    const before = readFileSync(join(cwd, 'reports/grades.csv'), 'utf8');
    const part = await callCli([...first, '--only', 'Two'], { cwd });
    expect(part.out).toContain(join('reports-two', 'grades.csv'));
    expect(readFileSync(join(cwd, 'reports/grades.csv'), 'utf8')).toBe(before);
    expect(readFileSync(join(cwd, 'reports-two/grades.csv'), 'utf8')).toContain(',5,5,');
    expect(readdirSync(cwd).sort()).toEqual(['reports', 'reports-two']);
  });

  test('ends with 1 where a check broke, and says so', async () => {
    const [folder, out] = [layOut({ ada: right }), makeFolder()];
    const ran = await callCli(['grade', folder, '--out', out, '--sheet', brokenSheet]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('In 1 submission a check broke, by a fault of ours');
  });

  test.each([
    [['nowhere'], 'there is no such folder'],
    [[''], 'an empty name is no folder; give the folder of a submission'],
    [['test', '--out', ''], 'an empty name is no folder; say after --out where the reports go'],
    [['test', '--only', 'three'], "there is no exercise 'three' on small"],
    [['--jobs', '0'], 'It has to be a whole number from 1 to 256.'],
  ])('ends with 2 in one sentence where it is used wrongly: %s', async (args, sentence) => {
    const ran = await callCli(['grade', ...sheet, '--out', join(makeFolder(), 'out'), ...args]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.error).toContain(sentence);
    expect(ran.error).not.toMatch(/^\s+at /m);
  });

  test('helps, and ends with 0', async () => {
    const ran = await callCli(['grade', '--help']);
    expect(ran).toMatchObject({ code: 0, error: '' });
    expect(ran.out).toContain('Exit code: 0 graded');
  });
});
