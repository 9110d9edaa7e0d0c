import { parser } from '@lezer/javascript';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';

/** A stretch of source: `kind` names its colour, where it has one. */
export interface Stretch {
  readonly text: string;
  readonly kind: string;
}

/** A tree of a text; none where a submission made it longer, deeper or odder than is worth reading. */
export type SourceTree = ReturnType<typeof parser.parse> | undefined;

const typescript = parser.configure({ dialect: 'ts' });
const strict = parser.configure({ dialect: 'ts', strict: true });

/** Characters of a text, and of all texts of a submission together, that are parsed. */
const mostCharacters = { text: 40_000, submission: 100_000 } as const;

/** The same for what the grammar does not know: the parser then tries many ways to go on, each of which may take long. */
const mostOdd = { text: 6000, submission: 12_000 } as const;

const highlighter = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.string, tags.regexp, tags.special(tags.string)], class: 'string' },
  { tag: [tags.number, tags.bool, tags.null, tags.self], class: 'number' },
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword], class: 'keyword' },
  { tag: tags.typeName, class: 'type' },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], class: 'function' },
]);

/** Parses the texts of one submission, for as long as they are not too much. */
export function openParser(): (text: string) => SourceTree {
  let left: number = mostCharacters.submission;
  let leftOdd: number = mostOdd.submission;
  return (text) => {
    const { length } = text;
    if (length > Math.min(mostCharacters.text, left)) return undefined;
    left -= length;
    const tree = tryTo(() => strict.parse(text));
    if (tree !== undefined || length > Math.min(mostOdd.text, leftOdd)) return tree;
    leftOdd -= length;
    return tryTo(() => typescript.parse(text));
  };
}

/** Parsers give up on what they do not know, and run out of stack where a text is deep. */
function tryTo<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

/** Source of a submission, line by line. Without a tree, and where it is no TypeScript, it comes without colours. */
export function colourSource(
  path: string,
  text: string,
  tree: SourceTree,
): readonly (readonly Stretch[])[] {
  const lines: Stretch[][] = [[]];
  const add = (part: string, kind: string): void => {
    part.split('\n').forEach((piece, at) => {
      if (at > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push({ text: piece, kind });
    });
  };
  let from = 0;
  for (const { start, end, kind } of findColours(path, tree)) {
    add(text.slice(from, start), '');
    add(text.slice(start, end), kind);
    from = end;
  }
  add(text.slice(from), '');
  return lines;
}

/** The last line of the statement of a file that begins in, or holds, a line; lines are counted from 1. */
export function findStatement(
  text: string,
  line: number,
  tree: SourceTree,
): readonly [first: number, last: number] {
  const offset = offsetOf(text, line);
  const statement = tree?.topNode.childAfter(offset);
  if (!statement) return [line, line];
  return [lineOf(text, statement.from), lineOf(text, statement.to)];
}

interface Coloured {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

function findColours(path: string, tree: SourceTree): readonly Coloured[] {
  if (tree === undefined || !/\.[cm]?[jt]s$/i.test(path)) return [];
  const found: Coloured[] = [];
  try {
    highlightTree(tree, highlighter, (start, end, kind) => found.push({ start, end, kind }));
  } catch {
    // It walks a tree that a submission may make as deep as it likes.
    return [];
  }
  return found;
}

function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) break;
    offset = end + 1;
  }
  return offset;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
