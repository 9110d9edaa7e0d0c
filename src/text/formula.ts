export type FormulaPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula'; readonly tex: string };

/**
 * Splits text at its formulas, which stand between dollar signs; `\$` is a dollar sign of the text.
 * Throws an Error that names the text if a formula is not closed or empty.
 */
export function splitFormulas(text: string): readonly FormulaPart[] {
  const pieces = text.split(/(?<!\\)\$/);
  if (pieces.length % 2 === 0) {
    throw new Error(`A dollar sign opens a formula that no other one closes: "${text}".`);
  }
  return pieces.flatMap((piece, at): FormulaPart[] => {
    if (at % 2 === 0) {
      return piece === '' ? [] : [{ kind: 'text', text: piece.replaceAll('\\$', '$') }];
    }
    if (piece.trim() === '') throw new Error(`A formula is empty: "${text}".`);
    return [{ kind: 'formula', tex: piece }];
  });
}
