import { escapeTerminal } from '../../text/terminal.ts';
import { writeVisibly } from '../../text/visible.ts';
import { readDeclared, type Words } from '../../text/words.ts';
import { writeFormula } from './formula.ts';
import type { Style } from '../../text/style.ts';

/** A sentence for the terminal, in one line: formulas as far as letters can, code in a colour of its own. */
export function writeTerminalWords(words: Words, style: Style): string {
  return words
    .map((word) => {
      if ('text' in word) return escapeTerminal(word.text);
      if ('code' in word) return style.paint(escapeTerminal(word.code), 'cyan');
      return escapeTerminal(writeFormula(word.formula));
    })
    .join('');
}

/** A sentence of the sheet as plain text. */
export function writeDeclared(text: string): string {
  return writeWords(readDeclared(text));
}

/** A sentence as plain text, formulas as far as letters can. Not escaped. */
export function writeWords(words: Words): string {
  return words
    .map((word) =>
      'formula' in word ? writeFormula(word.formula) : 'text' in word ? word.text : word.code,
    )
    .join('');
}

/** Text of a submission that has lines, each of them safe to print. */
export function writeTerminalLines(text: string): readonly string[] {
  return writeVisibly(text)
    .split('\n')
    .map((line) => line.replaceAll('\t', '  '));
}
