import { describe, expect, test } from 'vitest';
import { mutateProgram } from '../../../../src/calibrate/material/mutants.ts';
import { activate } from '../../../../src/calibrate/material/switch.ts';
import { compileSubmission } from '../../../../src/compile/compile.ts';

const text =
  'export const f = (a: number, b: number): number =>\n  a + b > 0\n    ? a + b\n    : 0;\n';
const program = {
  name: 'small',
  files: [
    { path: 'a.ts', text },
    { path: 'b.ts', text: 'export const g = (x: number): number => x * 2;\n' },
  ],
};

describe('the mutants of a program', () => {
  test('are told by the lines that they change', async () => {
    const { mutants } = await mutateProgram(program, ['a.ts']);
    expect(mutants.find(({ replacement }) => replacement === 'a + b >= 0')).toMatchObject({
      program: 'small',
      file: 'a.ts',
      line: 2,
      mutator: 'EqualityOperator',
      original: 'a + b > 0',
      before: ['  a + b > 0'],
      after: ['  a + b >= 0'],
    });
  });

  test('are counted where they are the same but for their place', async () => {
    const { mutants } = await mutateProgram(program, ['a.ts']);
    const twins = mutants.filter(({ replacement }) => replacement === 'a - b');
    expect(twins.map(({ line, occurrence }) => [line, occurrence])).toEqual([
      [2, 1],
      [3, 2],
    ]);
  });

  test('are made of the files that are asked for, and have ids of their own', async () => {
    const { mutants, program: mutated } = await mutateProgram(program, ['a.ts', 'b.ts']);
    expect(new Set(mutants.map(({ file }) => file))).toEqual(new Set(['a.ts', 'b.ts']));
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    const one = await mutateProgram(program, ['a.ts']);
    expect(one.program.files[1]).toEqual(program.files[1]);
    expect(mutated.files[1]).not.toEqual(program.files[1]);
  });

  test('stand in one file, and one at a time is switched on', async () => {
    const { mutants, program: mutated } = await mutateProgram(program, ['b.ts']);
    const product = mutants.find(({ replacement }) => replacement === 'x / 2');
    const compiled = compileSubmission(mutated.files, [], 'none');
    const codeWith = (mutant: string) => activate(compiled, mutant).files.get('b.ts');
    const id = String(product?.id);
    expect(codeWith(id)).toMatchObject({ code: expect.stringContaining(`?? "${id}"`) });
    expect(codeWith('none')).toMatchObject({ code: expect.stringContaining('?? "none"') });
  });
});
