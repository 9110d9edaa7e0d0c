import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { listAsked } from '../../src/discover/asked-file.ts';
import { findSubmissions } from '../../src/discover/find-submissions.ts';
import { readSubmission } from '../../src/discover/read-submission.ts';
import { fingerprintExercise } from '../../src/fingerprint/content.ts';
import { validateManifest } from '../../src/records/validate.ts';
import { sheet } from './sheet.ts';

/** Where the main process reads what a text says, before any worker does. */
const places = [
  'ada/exercise1.ts',
  'ada/all-in-one.ts',
  'ada/submission.json',
  'Ada Lovelace_4711_assignsubmission_onlinetext/onlinetext.html',
];

/** Beginnings of what never ends, and runs of what several parts of an expression match. */
const pieces = [
  ...['export{', 'export {a,', 'module.exports={', 'export default{', 'export const ', 'exports.'],
  ...['export ', `export function${' '.repeat(70_000)}`, `export const${' '.repeat(70_000)}`],
  ...['import ', 'from ', 'require ', "import '", "'./", "'./a'", "'.", '"', '`', '\\'],
  ...['<style>', '<script>', '<body>', '<body', '<p', '</p', '<br ', '&#1', '&amp', '<!--'],
  ...['.', '-', '...ts', 'a.ts ', ' ', '\t\n', '\n', '```\n', '~~~\n```\n', '/*', '//', '/**'],
  ...['(', '{', '[', '=>', 'throw new Error(', 'function f() {', '@', '=', 'a', '0', '\u0344'],
];

const asked = listAsked(sheet.exercises);

it.each(places)(
  'no text takes the main process long to read, whatever it repeats: %s',
  async (place) => {
    const slow: string[] = [];
    for (const piece of pieces) {
      const seconds = await read(place, piece.repeat(Math.ceil(80_000 / piece.length)));
      if (seconds > 1) slow.push(`${JSON.stringify(piece)}: ${seconds.toFixed(1)} s`);
    }
    expect(slow).toEqual([]);
  },
);

/** CPU seconds that it takes to find out what there is to grade. */
async function read(place: string, text: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-texts-'));
  try {
    for (const [path, content] of [
      [place, text],
      ['bob/exercise1.ts', 'export const rectifierLayer = 1;'],
    ] as const) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const start = process.cpuUsage();
    const { submissions } = await findSubmissions([folder], { asked, as: 'class' });
    expect(submissions).toHaveLength(2);
    for (const each of submissions) {
      const submission = await readSubmission(each, { validateManifest, asked });
      for (const { file } of sheet.exercises)
        fingerprintExercise(file, submission, sheet.module.specifier);
    }
    return process.cpuUsage(start).user / 1e6;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
