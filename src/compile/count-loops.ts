import type { Node, Statement } from 'oxc-parser';
import type { SourcePlace } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import { placeAt } from '../text/place.ts';
import { isTypeScript } from './endings.ts';
import { listChildren, parseProgram } from './syntax-tree.ts';

/** A program that counts the turns of its loops. */
export interface CountedProgram {
  readonly files: readonly SourceFile[];
  /** The loop that is meant by a message that was thrown; nothing where the program itself has thrown it. */
  readonly nameLoop: (message: string) => SourcePlace | undefined;
}

/**
 * Writes counters into every loop. After so many `turns` of all loops together, the one that was entered the longest ago
 * and is still at it throws, and so does every loop that goes on from there. No line of the program moves. A count, and no
 * clock: the same program is told the same loop everywhere.
 */
export function countLoops(files: readonly SourceFile[], turns: number): CountedProgram {
  const places: SourcePlace[] = [];
  const counted = files.map((file) => countFile(file, turns, places));
  const nameLoop = (message: string): SourcePlace | undefined => {
    const [, number] = /^endless loop (\d{1,6})$/.exec(message) ?? [];
    return number === undefined ? undefined : places[Number(number)];
  };
  return { files: counted, nameLoop };
}

function countFile(file: SourceFile, turns: number, places: SourcePlace[]): SourceFile {
  const { path, text } = file;
  if (/\.json$/i.test(path) || !/\b(?:for|while)\b/.test(text)) return file;
  const inserted: Inserted[] = [];
  const insert = (at: number, added: string) => inserted.push({ at, text: added });
  /** `statement` is the node, or the outermost of its labels, which stay before it; `isListed`: others may stand beside. */
  const visit = (node: Node, statement: Node, isListed: boolean): void => {
    if (node.type === 'LabeledStatement') {
      visit(node.body, statement, isListed);
    } else if (isLoop(node)) {
      const number = places.push({ file: path, ...placeAt(text, node.start) }) - 1;
      insert(statement.start, `${isListed ? '' : '{'};${enter}(${number});`);
      for (const child of listChildren(node)) if (child !== node.body) visit(child, child, false);
      insert(node.body.start, `{${turn}(${number});`);
      visit(node.body, node.body, false);
      insert(node.body.end, '}');
      if (!isListed) insert(statement.end, '}');
    } else {
      for (const child of listChildren(node)) visit(child, child, lists.has(node.type));
    }
  };
  const program = parseProgram(text, isTypeScript(path) ? 'ts' : 'js');
  visit(program, program, false);
  if (inserted.length === 0) return file;
  return { ...file, text: `${insertAll(text, inserted)}\n${writeCounter(turns)}\n` };
}

/** Text that is put in at an offset; of several at one offset, the first comes first. */
interface Inserted {
  readonly at: number;
  readonly text: string;
}

function insertAll(text: string, inserted: readonly Inserted[]): string {
  let done = 0;
  const parts = inserted
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text: added }) => text.slice(done, (done = at)) + added);
  return parts.join('') + text.slice(done);
}

/** Nodes whose statements stand in a list. */
const lists: ReadonlySet<string> = new Set<Node['type']>([
  'Program',
  'BlockStatement',
  'StaticBlock',
  'SwitchCase',
  'TSModuleBlock',
]);

type Loop = Extract<Node, { readonly body: Statement }> & {
  readonly type: `${'For' | 'ForIn' | 'ForOf' | 'While' | 'DoWhile'}Statement`;
};

function isLoop(node: Node): node is Loop {
  return /^(?:For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type);
}

// No program has these names by chance.
const enter = 'sheetmark$enter';
const turn = 'sheetmark$turn';

/** Functions, as they are there before anything else of a file runs; what they count is shared by all files. */
function writeCounter(turns: number): string {
  const state = `(globalThis[Symbol.for('sheetmark loops')] ??= { turns: 0, entered: [], seen: [] })`;
  return `
    function ${enter}(n) { const s = ${state}; s.entered[n] = s.turns; }
    function ${turn}(n) {
      const s = ${state};
      s.turns += 1;
      if (s.turns === ${turns >> 1}) s.seen = [];
      s.seen[n] = (s.seen[n] ?? 0) + 1;
      if (s.turns < ${turns}) return;
      if (s.endless === undefined) {
        s.endless = n;
        // Those that went on in the second half of all turns: inner loops of the endless one were entered later.
        for (let i = 0; i < s.seen.length; i++) if (s.seen[i] > 1 && s.entered[i] < s.entered[s.endless]) s.endless = i;
      }
      throw new Error('endless loop ' + s.endless);
    }`.replace(/^ {4}/gm, '');
}
