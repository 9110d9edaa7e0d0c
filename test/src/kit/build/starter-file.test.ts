import { describe, expect, it } from 'vitest';
import { compileSubmission } from '../../../../src/compile/compile.ts';
import { writeStarterFile } from '../../../../src/kit/build/starter-file.ts';
import { projectFolder } from '../../../../src/host/project-folder.ts';
import { loadSheet } from '../../../../src/sheet/load.ts';
import { join } from 'node:path';

const { sheet } = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
const types = new Set([
  'Vector',
  'Matrix',
  'Derivation',
  'InductionGiven',
  'TaylorGiven',
  'Model',
  'LinearLayer',
  'Unused',
]);

describe.each(sheet.exercises)('the starter file of $id', (exercise) => {
  const text = writeStarterFile(exercise, 'sheet09', types);

  it('compiles, and has every export that is asked for', () => {
    const file = compileSubmission([{ path: exercise.file, text }], [], 'sheet09').files.get(
      exercise.file,
    );
    expect(file?.kind).toBe('compiled');
    for (const { name } of exercise.exports) {
      expect(text).toMatch(new RegExp(`^export (?:function|const) ${name}\\b`, 'm'));
    }
  });

  it('tells the task without a word of LaTeX, in lines of at most 100 columns', () => {
    expect(text).not.toMatch(/[\\$]/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('imports the types that its stubs use, and no other', () => {
    expect(text).not.toContain('Unused');
    const [, imported = ''] = /import type \{([^}]*)\}/.exec(text) ?? [];
    const names = imported
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const code = text.replace(/\/\*\*[\s\S]*?\*\//g, '').replace(/import type[^;]*;/, '');
    expect(names).toEqual(
      [...types].filter((name) => new RegExp(`\\b${name}\\b`).test(code)).sort(),
    );
  });
});
