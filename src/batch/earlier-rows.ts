import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { layout, listReports } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { AttentionItem } from '../records/attention.ts';
import { UsageError } from '../records/errors.ts';
import { parseResult } from '../records/json.ts';
import { reportsMark } from '../records/marks.ts';
import { toOverviewRow, type OverviewRow } from '../records/overview-row.ts';
import { isSealed } from '../records/seal.ts';

/** What a folder of reports holds besides those of the submissions that were found. */
export interface Earlier {
  /** Rows that stay, as a part of the class alone was given. */
  readonly rows: readonly OverviewRow[];
  /** Who is gone from the class. */
  readonly gone: readonly AttentionItem[];
}

export interface EarlierOptions {
  readonly out: string;
  /** Whether other names stand in the place of people's. */
  readonly isAnonymous: boolean;
  /** The folders that were given, by their whole paths. */
  readonly given: readonly string[];
  /** Whether each of them was a single submission. */
  readonly isPart: boolean;
  readonly found: ReadonlySet<string>;
  readonly sheet: string;
  readonly seed: number;
  /** The ids of the exercises that are graded. */
  readonly exercises: readonly string[];
}

/**
 * What an earlier run has left in the folder of the reports. Where a single submission is graded into it, everybody else
 * stays; where the same class is graded again, the reports of whoever is gone from it are put aside.
 */
export function settleEarlier(options: EarlierOptions): Earlier {
  const { out, given, isPart, found } = options;
  const others = listIds(out).filter((id) => !found.has(id));
  const before = readMark(out);
  if (isPart) {
    const rows = others.flatMap((id) => readRow(id, options));
    if (before === undefined) writeMark(options);
    return { rows, gone: [] };
  }
  const isSameClass = before !== undefined && JSON.stringify(before) === JSON.stringify(given);
  writeMark(options);
  if (!isSameClass) return { rows: [], gone: [] };
  return { rows: [], gone: others.flatMap((id) => putAside(id, options)) };
}

function listIds(out: string): readonly string[] {
  try {
    return readdirSync(join(out, 'staff')).sort();
  } catch {
    return [];
  }
}

function readRow(
  id: string,
  { out, sheet, seed, exercises }: EarlierOptions,
): readonly OverviewRow[] {
  try {
    const text = readFileSync(join(out, layout.staffResult(id)), 'utf8');
    if (!isSealed(text)) return [];
    const result = parseResult(text);
    const isSame =
      result.sheet.id === sheet &&
      result.seed === seed &&
      JSON.stringify(result.exercises.map((each) => each.id)) === JSON.stringify(exercises);
    return isSame && result.submission.id === id ? [toOverviewRow(result)] : [];
  } catch {
    return [];
  }
}

/** Where the reports of whoever is gone go. */
const aside = 'gone';

function putAside(id: string, options: EarlierOptions): readonly AttentionItem[] {
  const { out } = options;
  const [row] = readRow(id, options);
  for (const path of listReports(id)) {
    if (!existsSync(join(out, path))) continue;
    const place = join(out, aside, path);
    mkdirSync(dirname(place), { recursive: true });
    renameSync(join(out, path), place);
  }
  for (const folder of new Set(listReports(id).map(dirname))) removeEmpty(join(out, folder));
  return [
    {
      kind: 'gone',
      person: row?.person.name ?? id,
      what: 'graded before, and not in the class any more',
      reason: '',
      todo: `nothing, if that is so; the reports are in ${aside}/`,
    },
  ];
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody keeps something of their own in it.
  }
}

function readMark(out: string): readonly string[] | undefined {
  const { given } = readMarkFile(out);
  return Array.isArray(given) ? given.map(String) : undefined;
}

function readMarkFile(out: string): { readonly given?: unknown; readonly anonymous?: unknown } {
  try {
    const value: unknown = JSON.parse(readFileSync(join(out, reportsMark), 'utf8'));
    return Object(value) as { readonly given?: unknown; readonly anonymous?: unknown };
  } catch {
    return {};
  }
}

function writeMark({ out, given, isAnonymous }: EarlierOptions): void {
  const mark = { given, ...(isAnonymous && { anonymous: true }) };
  writeWhole(join(out, reportsMark), `${JSON.stringify(mark)}\n`);
}

/** Reports with names beside others without them would say who is who. Throws a UsageError where they would be. */
export function refuseOtherNames(out: string, isAnonymous: boolean): void {
  if (!existsSync(join(out, 'staff')) || !existsSync(join(out, reportsMark))) return;
  const wasAnonymous = readMarkFile(out).anonymous === true;
  if (wasAnonymous === isAnonymous) return;
  throw new UsageError(
    isAnonymous
      ? `the reports in '${out}' have names in them; choose another folder with --out for those without`
      : `the reports in '${out}' have no names in them; choose another folder with --out for those with names`,
  );
}
