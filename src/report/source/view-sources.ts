import type { CheckResult } from '../../records/result.ts';
import type { SourceFile } from '../../records/submission.ts';
import { sayCut } from '../sentences/source.ts';
import {
  colourSource,
  findStatement,
  openParser,
  type SourceTree,
  type Stretch,
} from './colour.ts';

/** A submission's source beside what failed, for staff. */
export interface Sources {
  /** Where the export of a check is declared, if that is known. */
  readonly excerptOf: (check: CheckResult) => SourceView | undefined;
  readonly files: readonly SourceView[];
}

export interface SourceView {
  readonly name: { readonly code: string };
  readonly source: readonly LineOfSource[];
  /** What is left out of it. */
  readonly cut?: string;
}

export interface LineOfSource {
  readonly number: number;
  readonly stretches: readonly Stretch[];
  /** Whether an error was thrown here. */
  readonly isHit: boolean;
}

/** Lines of an export, of a file and of a submission that are shown. */
const longest = { excerpt: 60, file: 1200, submission: 3000 } as const;

/** Characters of a line: one of a hundred thousand is no code that anybody reads. */
const longestLine = 400;

/** In colours are files in which something failed: telling them apart takes longer than all else of a report. */
export function viewSources(files: readonly SourceFile[], checks: readonly CheckResult[]): Sources {
  const failing = new Set(
    checks.map(({ verdict, position }) => (verdict.kind === 'passed' ? undefined : position?.file)),
  );
  const parse = openParser();
  const read = new Map(
    files.map((file) => [
      file.path,
      readOnce(file, failing.has(file.path) ? parse : () => undefined),
    ]),
  );
  let left: number = longest.submission;
  return {
    excerptOf: (check) => {
      const { position } = check;
      const file = position && read.get(position.file)?.();
      if (position === undefined || file === undefined) return undefined;
      const [first, last] = findStatement(file.text, position.line, file.tree);
      const name = { code: `${position.file}:${position.line}` };
      return cutLines(
        name,
        file.lines.slice(first - 1, last),
        longest.excerpt,
        first,
        hitOf(check),
      );
    },
    get files() {
      return files.map(({ path }) => {
        const lines = read.get(path)?.().lines ?? [];
        const view = cutLines({ code: path }, lines, Math.min(longest.file, left), 1);
        left -= view.source.length;
        return view;
      });
    },
  };
}

/** A file, read when it is asked for the first time. */
function readOnce({ path, text: raw }: SourceFile, parse: (text: string) => SourceTree) {
  const read = () => {
    const text = raw.replaceAll('\r\n', '\n');
    const tree = parse(text);
    return { text, tree, lines: colourSource(path, text, tree) };
  };
  let known: ReturnType<typeof read> | undefined;
  return () => (known ??= read());
}

function cutLines(
  name: SourceView['name'],
  lines: readonly (readonly Stretch[])[],
  most: number,
  first: number,
  hit?: number,
): SourceView {
  const shown = lines.slice(0, most).map((stretches, at) => ({
    number: first + at,
    stretches: cutLine(stretches),
    isHit: first + at === hit,
  }));
  const more = lines.length - shown.length;
  return { name, source: shown, ...(more > 0 && { cut: sayCut(more) }) };
}

function cutLine(stretches: readonly Stretch[]): readonly Stretch[] {
  const shown: Stretch[] = [];
  let left = longestLine;
  for (const stretch of stretches) {
    if (left <= 0) return [...shown, { text: '…', kind: '' }];
    shown.push({ ...stretch, text: stretch.text.slice(0, left) });
    left -= stretch.text.length;
  }
  return shown;
}

/** The line at which an error was thrown, if in the file in which the export is. */
function hitOf({ verdict, position }: CheckResult): number | undefined {
  if (verdict.kind !== 'failed' || verdict.failure.kind !== 'threw') return undefined;
  const { place } = verdict.failure.error;
  return place?.file === position?.file ? place?.line : undefined;
}
