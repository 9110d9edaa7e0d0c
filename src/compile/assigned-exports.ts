import type { Expression, Node, ParseResult, Program } from 'oxc-parser';
import { findBinding, isFunction, readName, walkTree } from './syntax-tree.ts';
import type { ExportLead } from './export-lead.ts';

/** Where a CommonJS file assigns the export of this name, outside all functions: the last time that it does. */
export function findAssignment({ program }: ParseResult, name: string): readonly ExportLead[] {
  const found: ExportLead[] = [];
  for (const node of walkTree(program, isFunction)) {
    if (node.type !== 'AssignmentExpression') continue;
    const { left, right } = node;
    if (isExports(left)) found.push(...readWhole(right, name, program));
    else if (left.type === 'MemberExpression' && isExports(left.object)) {
      if (readName(left.property) === name) found.push(leadOf(right, left.property.start, program));
    }
  }
  return found.slice(-1);
}

/** `exports` or `module.exports`. */
function isExports(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'exports';
  return (
    node.type === 'MemberExpression' &&
    readName(node.object) === 'module' &&
    readName(node.property) === 'exports'
  );
}

/** What `module.exports` as a whole says of a name: an object that holds it, or another file's exports. */
function readWhole(value: Expression, name: string, program: Program): readonly ExportLead[] {
  const required = readRequired(value);
  if (required !== undefined)
    return [{ kind: 'there', specifier: required, name, offset: value.start }];
  if (value.type !== 'ObjectExpression') return [];
  return value.properties.flatMap((property) =>
    property.type === 'Property' && readName(property.key) === name
      ? [leadOf(property.value, property.key.start, program)]
      : [],
  );
}

/** A value that is another name's is where that name is declared. */
function leadOf(value: Node, offset: number, program: Program): ExportLead {
  const declared = value.type === 'Identifier' ? findBinding(program, value.name) : undefined;
  return { kind: 'here', offset: declared ?? offset };
}

function readRequired(value: Expression): string | undefined {
  if (value.type !== 'CallExpression' || readName(value.callee) !== 'require') return undefined;
  const [specifier] = value.arguments;
  return specifier?.type === 'Literal' && typeof specifier.value === 'string'
    ? specifier.value
    : undefined;
}
