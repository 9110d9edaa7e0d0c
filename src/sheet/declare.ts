import type {
  Check,
  ComparisonCheck,
  DerivationCheck,
  DerivationDeclaration,
  DerivationPart,
  PropertyCheck,
  PurityCheck,
} from '../records/sheet.ts';

// A list of checks holds checks of different inputs. Each check hands its inputs to its own functions only, so what
// stands between them may forget their type: this is the one place where that happens.

export function comparison<Input>(check: Omit<ComparisonCheck<Input>, 'kind'>): Check {
  return { ...check, kind: 'comparison' } as unknown as Check;
}

export function property<Input, Facts>(check: Omit<PropertyCheck<Input, Facts>, 'kind'>): Check {
  return { ...check, kind: 'property' } as unknown as Check;
}

export function purity<Input>(check: Omit<PurityCheck<Input>, 'kind'>): Check {
  return { ...check, kind: 'purity' } as unknown as Check;
}

/** The parts of a proof as checks: `parts` says what each is worth and how it is told. */
export function derivation<Given>(
  declaration: DerivationDeclaration<Given>,
  parts: readonly (Omit<DerivationCheck, 'kind' | 'derivation' | 'part'> & {
    readonly part: DerivationPart;
  })[],
): readonly Check[] {
  // One object for all parts: what is made for a proof is kept by its declaration.
  const forgetful = declaration as unknown as DerivationDeclaration;
  return parts.map((part) => ({ ...part, kind: 'derivation', derivation: forgetful }));
}
