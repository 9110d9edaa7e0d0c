import { parseSync, type Node, type ObjectExpression, type ObjectPropertyKind } from 'oxc-parser';

/** What a declaration says of itself to people, and what it is worth: no verdict depends on it. */
const told = new Set(['title', 'points', 'hint', 'sentence', 'source', 'task', 'meaning']);

/** Where in the file something stands, and how it is written there. */
const places = new Set(['start', 'end', 'raw', 'range', 'loc', 'comments', 'hashbang']);

/**
 * The syntax tree of one of our own files as text, without what no verdict depends on: comments and layout, the words
 * and the points of declarations (objects with an `id` or a `name`), and texts that are among `sentences`.
 */
export function bareCode(path: string, text: string, sentences: ReadonlySet<string>): string {
  const { program, errors } = parseSync(path, text);
  // Node will say what is wrong with it; until then it is what it is.
  if (errors.length > 0) return text;
  return JSON.stringify(program, (key, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    if (places.has(key) && typeof value !== 'object') return undefined;
    if (typeof value !== 'object' || value === null || !('type' in value)) return value;
    // What has a type is a node of the tree.
    const node = value as Node;
    if (node.type === 'ObjectExpression') return withoutTold(node);
    return isSentence(node, sentences) ? 'told' : node;
  });
}

function withoutTold(node: ObjectExpression): ObjectExpression {
  const names = node.properties.map(nameOf);
  if (!names.includes('id') && !names.includes('name')) return node;
  const properties = node.properties.filter((_, at) => !told.has(names[at] ?? ''));
  return { ...node, properties };
}

function nameOf(entry: ObjectPropertyKind): string | undefined {
  if (entry.type !== 'Property' || entry.computed) return undefined;
  return entry.key.type === 'Identifier' ? entry.key.name : undefined;
}

function isSentence(node: Node, sentences: ReadonlySet<string>): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string' && sentences.has(node.value);
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return false;
  const { cooked, raw } = node.quasis[0]?.value ?? { cooked: null, raw: '' };
  return sentences.has(raw) || sentences.has(cooked ?? raw);
}
