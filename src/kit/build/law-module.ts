import type { LawExport } from './find-formulas.ts';

/** The formulas of a kit: where each stands, by the id of its check or the name of its export. */
export interface PlacedFormulas {
  readonly laws: ReadonlyMap<string, LawExport>;
  readonly proofs: ReadonlyMap<string, LawExport>;
}

/** The module that a kit finds its formulas in, for the bundler: what it does not name stays out of the kit. */
export function writeLawModule({ laws, proofs }: PlacedFormulas): string {
  const imports: string[] = [];
  const list = (places: ReadonlyMap<string, LawExport>): string =>
    [...places]
      .map(([id, { file, name }]) => {
        const local = `formula${imports.length}`;
        imports.push(`import { ${name} as ${local} } from ${JSON.stringify(file)};`);
        return `  ${JSON.stringify(id)}: ${local},`;
      })
      .join('\n');
  const exports = [
    `export const laws = {\n${list(laws)}\n};`,
    `export const proofs = {\n${list(proofs)}\n};`,
  ];
  return [...imports, ...exports].join('\n');
}
