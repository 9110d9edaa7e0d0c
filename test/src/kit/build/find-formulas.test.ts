import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRoot } from '../../../../graders/sheet09/laws/root-point.ts';
import { taylorTermChecks } from '../../../../graders/sheet09/exercise2/taylor-term.ts';
import { projectFolder } from '../../../../src/host/project-folder.ts';
import { findFormulas } from '../../../../src/kit/build/find-formulas.ts';
import { writeLawModule } from '../../../../src/kit/build/law-module.ts';
import type { DerivationDeclaration, Law } from '../../../../src/records/sheet.ts';

const folder = join(projectFolder, 'graders/sheet09/laws');
const proof = taylorTermChecks.flatMap((check) =>
  check.kind === 'derivation' ? [check.derivation] : [],
)[0] as DerivationDeclaration;

describe('the formulas that go into a kit', () => {
  it('are found in the sheet’s folder of laws, by themselves', async () => {
    const formulas = await findFormulas(folder);
    expect(formulas.placeOfLaw(isRoot as Law)).toEqual({
      file: join(folder, 'root-point.ts'),
      name: 'isRoot',
    });
    expect(formulas.placeOfProof(proof)).toEqual({
      file: join(folder, 'taylor-term.ts'),
      name: 'taylorFormulas',
    });
  });

  it('may stand nowhere else', async () => {
    const formulas = await findFormulas(folder);
    const copied: Law = (facts, answers) => isRoot(facts as { mu: [] }, answers);
    expect(() => formulas.placeOfLaw(copied)).toThrow(
      `its law is no export of a file in ${folder}`,
    );
    const loosened = { ...proof, isRegular: () => true };
    expect(() => formulas.placeOfProof(loosened)).toThrow(
      'its premises, `between` and `isRegular` are no export',
    );
    const none = await findFormulas(join(projectFolder, 'graders/no-such-sheet/laws'));
    expect(() => none.placeOfLaw(isRoot as Law)).toThrow('no-such-sheet');
  });

  it('are imported by the kit’s module one by one', () => {
    const laws = new Map([
      ['a.first', { file: '/laws/a.ts', name: 'sum' }],
      ['b.first', { file: '/laws/a.ts', name: 'sum' }],
    ]);
    expect(writeLawModule({ laws, proofs: new Map() })).toBe(
      [
        'import { sum as formula0 } from "/laws/a.ts";',
        'import { sum as formula1 } from "/laws/a.ts";',
        'export const laws = {',
        '  "a.first": formula0,',
        '  "b.first": formula1,',
        '};',
        'export const proofs = {',
        '',
        '};',
      ].join('\n'),
    );
  });
});
