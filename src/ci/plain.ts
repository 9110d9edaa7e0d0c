import { writeFormula } from '../report/terminal/formula.ts';
import type { Row } from '../report/views/rows.ts';
import { showHidden, showOnOneLine } from '../text/visible.ts';
import type { Words } from '../text/words.ts';

/** A sentence as one line of plain text: formulas as far as letters can. */
export function writeSentence(words: Words): string {
  return showOnOneLine(
    words
      .map((word) =>
        'text' in word ? word.text : 'code' in word ? word.code : writeFormula(word.formula),
      )
      .join(''),
  );
}

/** Rows of a counterexample, a line each. */
export function writeRows(rows: readonly Row[]): readonly string[] {
  return rows.map(({ label, shown }) => `${writeSentence(label)}: ${showOnOneLine(shown.code)}`);
}

/** Lines of a source, each as it is but for what nobody can see. */
export function writeLines(text: string): readonly string[] {
  return showHidden(text).split('\n');
}
