import { parseSync, visitorKeys, type Node, type Program } from 'oxc-parser';

/** Parses JavaScript, or TypeScript, as what it looks like: a module, if it has a module's syntax. */
export function parseProgram(text: string, lang: 'js' | 'ts'): Program {
  return parseSync(`file.${lang}`, text, { lang, sourceType: 'unambiguous' }).program;
}

/** Goes through a tree in the order of the text, without recursion; not below nodes where `isClosed`. */
export function* walkTree(
  root: Node,
  isClosed: (node: Node) => boolean = () => false,
): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (isClosed(node)) continue;
    for (const child of listChildren(node).reverse()) waiting.push(child);
  }
}

/** Whether a module awaits something outside all functions. */
export function hasTopLevelAwait(program: Program): boolean {
  for (const node of walkTree(program, isFunction)) {
    switch (node.type) {
      case 'AwaitExpression':
        return true;
      case 'ForOfStatement':
        if (node.await) return true;
        break;
      case 'VariableDeclaration':
        if (node.kind === 'await using') return true;
        break;
    }
  }
  return false;
}

/** Whether Node runs a program as an ES module: it imports or exports something other than types. */
export function isModule(program: Program): boolean {
  for (const node of walkTree(program)) {
    switch (node.type) {
      case 'ImportDeclaration':
        if (node.importKind !== 'type') return true;
        break;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (node.exportKind !== 'type') return true;
        break;
      case 'ExportDefaultDeclaration':
        return true;
      case 'MetaProperty':
        if (node.meta.name === 'import') return true;
        break;
    }
  }
  return false;
}

/** Where a name is declared at the top level of a program. */
export function findBinding(program: Program, name: string): number | undefined {
  for (const statement of program.body) {
    const declaration =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    const declared = declaration === null ? [] : listDeclared(declaration);
    for (const pattern of declared)
      for (const node of walkTree(pattern))
        if (node.type === 'Identifier' && node.name === name) return node.start;
  }
  return undefined;
}

/** The names, or patterns of names, that a statement declares; none of a signature, which the function itself follows. */
function listDeclared(statement: Node): readonly Node[] {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
      return statement.id === null ? [] : [statement.id];
    case 'VariableDeclaration':
      return statement.declarations.map(({ id }) => id);
    default:
      return [];
  }
}

/** A name, as an identifier or as text. */
export function readName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}

export function isFunction(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** The nodes right below a node, in the order of the text. */
export function listChildren(node: Node): Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => readChildren(node, key));
}

/** The visitor keys of a node's type name its fields that hold a node, a list of nodes and holes, or nothing. */
function readChildren(node: Node, key: string): readonly Node[] {
  const value = (node as unknown as Record<string, Node | (Node | null)[] | null>)[key];
  if (Array.isArray(value)) return value.filter((child) => child !== null);
  return value === null || value === undefined ? [] : [value];
}
