import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { SourceFile } from '../../records/submission.ts';
import type { Mutant, Program } from '../records.ts';
import { switchHeader } from './switch.ts';

/** A program that holds all of its mutants behind switches. */
export interface Mutated {
  readonly program: Program;
  readonly mutants: readonly Mutant[];
}

/**
 * Makes all mutants of some of a program's files at once: an instrumented file asks at every place that is mutated
 * which mutant is active. Ids are unique in the program.
 */
export async function mutateProgram(
  { name, files }: Program,
  paths: readonly string[],
): Promise<Mutated> {
  const sources = files.filter(({ path }) => paths.includes(path) && !path.endsWith('.json'));
  const instrumented = await new Instrumenter(silent).instrument(
    sources.map(({ path, text }) => ({ name: path, content: text, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  const texts = new Map(
    instrumented.files.map((file) => [file.name, `${switchHeader} ${file.content}`]),
  );
  const mutants = instrumented.mutants.map((made) => {
    const source = sources.find(({ path }) => path === made.fileName) as SourceFile;
    return describeMutant(name, source, made);
  });
  return {
    program: {
      name,
      files: files.map(({ path, text }) => ({ path, text: texts.get(path) ?? text })),
    },
    mutants: countOccurrences(mutants),
  };
}

const nothing = () => undefined;
const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};

interface MadeMutant {
  readonly id: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** Lines and columns counted from 0. */
interface Position {
  readonly line: number;
  readonly column: number;
}

function describeMutant(program: string, { path, text }: SourceFile, made: MadeMutant): Mutant {
  const { start, end } = made.location;
  const lines = text.split('\n');
  const before = lines.slice(start.line, end.line + 1);
  const head = (before[0] ?? '').slice(0, start.column);
  const tail = (before.at(-1) ?? '').slice(end.column);
  const original = before.join('\n').slice(start.column, tail === '' ? undefined : -tail.length);
  return {
    id: made.id,
    program,
    file: path,
    line: start.line + 1,
    mutator: made.mutatorName,
    original: onOneLine(original),
    replacement: onOneLine(made.replacement),
    occurrence: 1,
    before,
    after: `${head}${made.replacement}${tail}`.split('\n'),
  };
}

/** Where line breaks stand is the formatter's business. */
function onOneLine(code: string): string {
  return code.replace(/\s+/g, ' ').trim();
}

function countOccurrences(mutants: readonly Mutant[]): readonly Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const { file, mutator, original, replacement } = mutant;
    const key = JSON.stringify([file, mutator, original, replacement]);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { ...mutant, occurrence };
  });
}
