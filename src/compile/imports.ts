import type { Node, Program } from 'oxc-parser';
import { walkTree } from './syntax-tree.ts';

/** A place in a program that names a file to import. */
export interface ImportSite {
  readonly kind: 'import' | 'import()' | 'require()';
  readonly specifier: string;
  readonly offset: number;
  /** TypeScript erases it. */
  readonly isTypeOnly: boolean;
}

/** Lists every import whose specifier is written out, in the order of the text. */
export function listImports(program: Program): readonly ImportSite[] {
  const sites: ImportSite[] = [];
  let ownsRequire = false;
  for (const node of walkTree(program)) {
    const site = readSite(node);
    if (site !== undefined) sites.push(site);
    ownsRequire ||= bindsRequire(node);
  }
  return ownsRequire ? sites.filter(({ kind }) => kind !== 'require()') : sites;
}

function readSite(node: Node): ImportSite | undefined {
  switch (node.type) {
    case 'ImportDeclaration': {
      const { importKind, specifiers } = node;
      const areTypes =
        specifiers.length > 0 &&
        specifiers.every(
          (entry) => entry.type === 'ImportSpecifier' && entry.importKind === 'type',
        );
      return site('import', node, node.source, importKind === 'type' || areTypes);
    }
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return site('import', node, node.source, node.exportKind === 'type');
    case 'TSImportEqualsDeclaration':
      if (node.moduleReference.type !== 'TSExternalModuleReference') return undefined;
      return site('require()', node, node.moduleReference.expression, node.importKind === 'type');
    case 'ImportExpression':
      return site('import()', node, node.source, false);
    case 'CallExpression':
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return undefined;
      return site('require()', node, node.arguments[0], false);
    default:
      return undefined;
  }
}

function site(
  kind: ImportSite['kind'],
  node: Node,
  source: Node | null | undefined,
  isTypeOnly: boolean,
): ImportSite | undefined {
  const specifier = readText(source);
  return specifier === undefined ? undefined : { kind, specifier, offset: node.start, isTypeOnly };
}

function readText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** Whether a program declares a `require` of its own, which then imports nothing. */
function bindsRequire(node: Node): boolean {
  switch (node.type) {
    case 'VariableDeclarator':
      return isRequire(node.id);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return (node.id !== null && isRequire(node.id)) || node.params.some(isRequire);
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
      return isRequire(node.local);
    default:
      return false;
  }
}

function isRequire(node: Node): boolean {
  return node.type === 'Identifier' && node.name === 'require';
}
