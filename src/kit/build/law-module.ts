import type { DerivationDeclaration } from '../../records/sheet.ts';
import type { ClosurePrinter } from './closure/print.ts';

/** Gathers the formulas of a kit into one module. */
export interface LawModule {
  addLaw(id: string, expression: string): void;
  addProof(name: string, declaration: DerivationDeclaration): void;
  text(): string;
}

/** The name by which printed closures speak of the sheet's module. */
export const publishedName = 'published';

export function createLawModule(printer: ClosurePrinter): LawModule {
  const laws: string[] = [];
  const proofs: string[] = [];
  return {
    addLaw: (id, expression) => {
      laws.push(`${JSON.stringify(id)}: ${expression},`);
    },
    addProof: (name, { between, isRegular, premises }) => {
      const impose = premises.map(
        ({ reason, impose: imposing }) => `${JSON.stringify(reason)}: ${printer.express(imposing)}`,
      );
      const parts = [
        `between: ${printer.express(between)}`,
        `isRegular: ${printer.express(isRegular)}`,
        `impose: { ${impose.join(', ')} }`,
      ];
      proofs.push(`${JSON.stringify(name)}: { ${parts.join(', ')} },`);
    },
    text: () => {
      const usesModule = [printer.text(), ...laws, ...proofs].some((text) =>
        text.includes(`${publishedName}.`),
      );
      return [
        ...(usesModule ? [`import * as ${publishedName} from 'sheet';`] : []),
        printer.text(),
        'export const createLaws = (workedOut) => ({',
        'laws: {',
        ...laws,
        '},',
        'proofs: {',
        ...proofs,
        '},',
        '});',
      ].join('\n');
    },
  };
}
