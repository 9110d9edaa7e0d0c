import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DerivationDeclaration, Law, ProofFormulas } from '../../records/sheet.ts';
import { importFile } from '../../sheet/import-file.ts';

/** An export of a file of a sheet's folder `laws`. */
export interface LawExport {
  readonly file: string;
  readonly name: string;
}

/** Where the formulas stand that go into a kit as they are; both throw where they stand nowhere that a kit may have. */
export interface Formulas {
  placeOfLaw(law: Law): LawExport;
  placeOfProof(declaration: DerivationDeclaration): LawExport;
}

/** Loads the files of a sheet's folder `laws`: the same modules that its checks were declared with. */
export async function findFormulas(folder: string): Promise<Formulas> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const exported: { readonly place: LawExport; readonly value: unknown }[] = [];
  for (const file of names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))) {
    for (const [name, value] of Object.entries(await importFile(file))) {
      exported.push({ place: { file, name }, value });
    }
  }
  const find = (what: string, isIt: (value: unknown) => boolean): LawExport => {
    const found = exported.find(({ value }) => isIt(value));
    if (found !== undefined) return found.place;
    throw new Error(`${what} no export of a file in ${folder}, and kits have laws from there only`);
  };
  return {
    placeOfLaw: (law) => find('its law is', (value) => value === law),
    placeOfProof: (declaration) =>
      find('its premises, `between` and `isRegular` are', (value) => isPartOf(declaration, value)),
  };
}

function isPartOf(declaration: DerivationDeclaration, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { premises, between, isRegular } = value as Partial<ProofFormulas>;
  return (
    premises === declaration.premises &&
    between === declaration.between &&
    isRegular === declaration.isRegular
  );
}
