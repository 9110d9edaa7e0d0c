import { parseSync, visitorKeys, type Node } from 'oxc-parser';

/** The names that an expression in JavaScript uses and does not declare itself, globals among them. */
export function findFreeNames(expression: string): ReadonlySet<string> {
  const { program, errors } = parseSync('closure.js', `(${expression});`, { lang: 'js' });
  if (errors.length > 0) throw new Error(`not an expression: ${errors[0]?.message}`);
  const free = new Set<string>();
  visit(program, new Set(), free);
  return free;
}

function visit(node: Node, declared: ReadonlySet<string>, free: Set<string>): void {
  const inside = isFunction(node) ? new Set([...declared, ...listDeclared(node)]) : declared;
  if (node.type === 'Identifier' && !declared.has(node.name)) free.add(node.name);
  for (const child of listReferring(node)) visit(child, inside, free);
}

/** The parts of a node in which an identifier refers to a variable: names of properties do not. */
function listReferring(node: Node): readonly Node[] {
  switch (node.type) {
    case 'MemberExpression':
      return node.computed ? [node.object, node.property] : [node.object];
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition': {
      const parts = node.computed ? [node.key, node.value] : [node.value];
      return parts.filter((part) => part !== null);
    }
    default:
      return listChildren(node);
  }
}

/** What a function declares at any depth, in functions inside of it aside: good enough for code without shadowing. */
function listDeclared(owner: Node): readonly string[] {
  const names: string[] = [];
  const look = (node: Node): void => {
    switch (node.type) {
      case 'VariableDeclarator':
        collectPattern(node.id, names);
        break;
      case 'CatchClause':
        if (node.param !== null) collectPattern(node.param, names);
        break;
      case 'ClassDeclaration':
        if (node.id !== null) names.push(node.id.name);
        break;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        if (node.id !== null) names.push(node.id.name);
        if (node !== owner) return;
        for (const parameter of node.params) collectPattern(parameter, names);
        break;
    }
    for (const child of listChildren(node)) look(child);
  };
  look(owner);
  return names;
}

/** The names that a pattern binds: its default values bind none. */
function collectPattern(node: Node, names: string[]): void {
  switch (node.type) {
    case 'Identifier':
      names.push(node.name);
      break;
    case 'AssignmentPattern':
      collectPattern(node.left, names);
      break;
    case 'Property':
      collectPattern(node.value, names);
      break;
    default:
      for (const child of listChildren(node)) collectPattern(child, names);
  }
}

type FunctionNode = Extract<
  Node,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

function isFunction(node: Node): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** The visitor keys of a node's type name its fields that hold a node, a list of nodes and holes, or nothing. */
function listChildren(node: Node): readonly Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
    if (Array.isArray(value)) return value.filter((child) => child !== null);
    return value === null || value === undefined ? [] : [value];
  });
}
