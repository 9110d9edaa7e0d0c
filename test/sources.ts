import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { projectFolder } from '../src/host/project-folder.ts';

export interface Import {
  readonly from: string;
  /** A path inside the project, or a package. */
  readonly to: string;
  readonly isTypeOnly: boolean;
}

export function listSources(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .sort();
}

/** What a file imports: static, dynamic with a plain string, re-exported, as a value or as a type. */
export function importsOf(from: string): readonly Import[] {
  const text = read(from);
  const { module } = parseSync(from, text);
  const resolve = (specifier: string) =>
    specifier.startsWith('.') ? join(dirname(from), specifier) : specifier;
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    from,
    to: resolve(moduleRequest.value),
    isTypeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ from, to: resolve(moduleRequest.value), isTypeOnly: isType }] : [],
    );
  const later = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const [, specifier] = /^(['"])(.*)\1$/.exec(text.slice(start, end))?.slice(1) ?? [];
    return specifier === undefined ? [] : [{ from, to: resolve(specifier), isTypeOnly: false }];
  });
  return [...imports, ...exports, ...later];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Declaration {
  readonly path: string;
  readonly name: string;
  readonly kind: 'type' | 'function';
  readonly isExported: boolean;
  /** As it is written, where it is. */
  readonly returns?: string;
}

/** The types and functions that stand at the top of a file. */
export function declarationsOf(path: string): readonly Declaration[] {
  const text = read(path);
  return parseSync(path, text).program.body.flatMap((statement): readonly Declaration[] => {
    const isExported = statement.type === 'ExportNamedDeclaration';
    const declaration = isExported ? statement.declaration : statement;
    const common = { path, isExported };
    switch (declaration?.type) {
      case 'TSInterfaceDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'ClassDeclaration':
        return declaration.id ? [{ ...common, kind: 'type', name: declaration.id.name }] : [];
      case 'FunctionDeclaration':
        return declaration.id
          ? [{ ...common, ...signatureOf(declaration.id.name, declaration) }]
          : [];
      case 'VariableDeclaration':
        return declaration.declarations.flatMap(({ id, init }) =>
          id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression'
            ? [{ ...common, ...signatureOf(id.name, init) }]
            : [],
        );
      default:
        return [];
    }
  });

  function signatureOf(
    name: string,
    { returnType }: { readonly returnType?: { readonly typeAnnotation: Span } | null },
  ): Pick<Declaration, 'name' | 'kind' | 'returns'> {
    const type = returnType?.typeAnnotation;
    return { name, kind: 'function', ...(type && { returns: text.slice(type.start, type.end) }) };
  }
}

export function findTwice(declared: readonly Declaration[]): readonly string[] {
  return [...Map.groupBy(declared, ({ name }) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => `${name}: ${same.map(({ path }) => path).join(', ')}`);
}

/** A file without its comments, which may give examples. */
export function readCode(path: string): string {
  const text = read(path);
  return parseSync(path, text).comments.reduceRight(
    (code, { start, end }) => code.slice(0, start) + code.slice(end),
    text,
  );
}

export function isOurs(target: string): boolean {
  return /^(?:src|graders|reference|test)\//.test(target);
}

export function sayImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

export function read(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
