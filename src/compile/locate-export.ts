import {
  parseSync,
  type EcmaScriptModule,
  type ParseResult,
  type StaticExportEntry,
} from 'oxc-parser';
import type { Compiled, SourcePlace } from '../records/compiled.ts';
import type { SourceFile } from '../records/submission.ts';
import { placeAt } from '../text/place.ts';
import { findAssignment } from './assigned-exports.ts';
import { isTypeScript } from './endings.ts';
import { findBinding } from './syntax-tree.ts';
import type { ExportLead } from './export-lead.ts';

/** Where a name that a file exports is declared, through re-exports to the real place. */
export type ExportLocator = (path: string, name: string) => SourcePlace | undefined;

/**
 * Looks up where exports are declared, by the text alone: `undefined` for a name that nothing in it declares, as code may
 * export what it likes. Files that did not compile are not looked into.
 */
export function createExportLocator(
  files: readonly SourceFile[],
  compiled: Compiled,
): ExportLocator {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const parsed = new Map<string, ParseResult>();
  const located = new Map<string, SourcePlace | undefined>();
  return (path, name) => {
    const key = `${path}\0${name}`;
    if (!located.has(key)) located.set(key, follow(path, name, new Set()));
    return located.get(key);
  };

  function follow(path: string, name: string, seen: Set<string>): SourcePlace | undefined {
    const [file, text] = [compiled.files.get(path), texts.get(path)];
    if (file?.kind !== 'compiled' || file.form === 'data' || text === undefined) return undefined;
    const key = `${path}\0${name}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    for (const lead of listLeads(file.form, parse(path, text), name)) {
      const here = (offset: number) => ({ file: path, ...placeAt(text, offset) });
      if (lead.kind === 'here') return here(lead.offset);
      const target = file.imports.find(({ specifier }) => specifier === lead.specifier)?.target;
      const wanted = lead.kind === 'star' ? name : lead.name;
      const there = target?.kind === 'file' ? follow(target.path, wanted, seen) : undefined;
      if (there !== undefined) return there;
      if (lead.kind === 'there') return here(lead.offset);
    }
    return undefined;
  }

  function parse(path: string, text: string): ParseResult {
    const kept = parsed.get(path);
    if (kept !== undefined) return kept;
    const lang = isTypeScript(path) ? 'ts' : 'js';
    const made = parseSync(`file.${lang}`, text, { lang, sourceType: 'unambiguous' });
    parsed.set(path, made);
    return made;
  }
}

/** What a file says of a name that it exports: a module may assign what it does not declare. */
function listLeads(
  form: 'module' | 'script',
  parsed: ParseResult,
  name: string,
): readonly ExportLead[] {
  const declared = form === 'module' ? findExport(parsed, name) : [];
  return declared.some(({ kind }) => kind !== 'star')
    ? declared
    : [...declared, ...findAssignment(parsed, name)];
}

/** What a module's own export statements say of a name. Reading the tree takes long, so that only lists of names cost it. */
function findExport(parsed: ParseResult, name: string): readonly ExportLead[] {
  const entries = parsed.module.staticExports
    .flatMap((statement) => statement.entries)
    .filter(({ isType }) => !isType);
  // Of overloads, the last is the function itself.
  const own = entries.findLast((entry) => nameOf(entry) === name);
  if (own === undefined)
    return entries
      .filter(({ exportName }) => exportName.kind === 'None')
      .map(({ moduleRequest }) => ({ kind: 'star', specifier: moduleRequest?.value ?? '' }));
  const offset = own.localName.start ?? own.exportName.start ?? own.start;
  if (own.moduleRequest !== null) {
    const imported = nameImported(own, parsed.module);
    if (imported === null) return [{ kind: 'here', offset }];
    return [{ kind: 'there', specifier: own.moduleRequest.value, name: imported, offset }];
  }
  const local = own.localName.name;
  // A declaration begins with another word than the name.
  const isListed = local !== null && own.start === offset;
  const declared = isListed ? findBinding(parsed.program, local) : undefined;
  return [{ kind: 'here', offset: declared ?? offset }];
}

/** The name that another file exports it by; `null` for a whole namespace. */
function nameImported(
  { importName }: StaticExportEntry,
  { staticImports }: EcmaScriptModule,
): string | null {
  // oxc gives a default import that is exported again the name that it has here.
  const isDefault = staticImports
    .flatMap(({ entries }) => entries)
    .some(
      (entry) => entry.importName.kind === 'Default' && entry.localName.start === importName.start,
    );
  return isDefault ? 'default' : importName.name;
}

function nameOf({ exportName }: StaticExportEntry): string | null {
  return exportName.kind === 'Default' ? 'default' : exportName.name;
}
