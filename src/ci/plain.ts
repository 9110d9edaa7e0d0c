import { writeFormula } from '../report/terminal/formula.ts';
import type { CheckView } from '../report/views/check.ts';
import type { Row } from '../report/views/rows.ts';
import { writeVisibly, writeOnOneLine } from '../text/visible.ts';
import type { Words } from '../text/words.ts';

/** A sentence as one line of plain text: formulas as far as letters can. */
export function writeSentence(words: Words): string {
  const text = words
    .map((word) =>
      'text' in word ? word.text : 'code' in word ? word.code : writeFormula(word.formula),
    )
    .join('');
  return cut(writeOnOneLine(text));
}

/** Rows of a counterexample, a line each. */
export function writeRows(rows: readonly Row[]): readonly string[] {
  return rows.map(({ label, shown }) => {
    const name = writeSentence(label);
    return cut(`${name === '' ? '' : `${name}: `}${writeOnOneLine(shown.code)}`);
  });
}

/** Lines of a source, each as it is but for what nobody can see. */
export function writeLines(text: string): readonly string[] {
  return text === '' ? [] : writeVisibly(text).split('\n').map(cut);
}

/** A counterexample and what may help, line by line. */
export function writeFailure({
  failure,
  diagnosis,
  hint,
  replay,
}: Partial<CheckView>): readonly string[] {
  const isSaid = failure === undefined || failure.sentence.length === 0;
  return [
    ...(isSaid ? [] : [writeSentence(failure.sentence)]),
    ...writeRows(failure?.rows ?? []),
    ...(failure?.remark === undefined ? [] : [writeSentence(failure.remark)]),
    ...(diagnosis === undefined ? [] : [`Looks like: ${writeSentence(diagnosis)}`]),
    ...(hint === undefined ? [] : [`Hint: ${writeSentence(hint)}`]),
    ...(replay === undefined ? [] : [`Again: ${writeSentence(replay)}`]),
  ];
}

/** A line of a student's text may be as long as a file. */
const longestLine = 1000;

function cut(line: string): string {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`.toWellFormed();
}
