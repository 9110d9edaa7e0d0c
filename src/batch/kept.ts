import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { layout, listReports } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import { parseResult } from '../records/json.ts';
import { toOverviewRow, type OverviewRow } from '../records/overview-row.ts';
import { resultFormat } from '../records/result.ts';
import { isSealed, sealText } from '../records/seal.ts';

/** What an earlier run has left of a submission. */
export type KeptResult =
  /** A result that still holds: same submission, same seed, same program. */
  | { readonly kind: 'holds'; readonly row: OverviewRow }
  /** A result that is not as it was written: nothing of it is believed. */
  | { readonly kind: 'edited' }
  | { readonly kind: 'none' };

/** Looks for the result that an earlier run left of a submission. */
export function readKept(out: string, id: string, fingerprint: string): KeptResult {
  try {
    const text = readFileSync(join(out, layout.staffResult(id)), 'utf8');
    if (!isSealed(text)) return isWhole(text) ? { kind: 'edited' } : { kind: 'none' };
    // Cheap, and wrong only in ways that the next lines notice.
    if (!text.includes(fingerprint)) return { kind: 'none' };
    const result = parseResult(text);
    if (result.fingerprint !== fingerprint) return { kind: 'none' };
    // The result file is written last: where it is whole, the reports are there too, unless somebody removed them.
    for (const path of listReports(id)) statSync(join(out, path));
    return { kind: 'holds', row: toOverviewRow(result) };
  } catch {
    return { kind: 'none' };
  }
}

/**
 * The grading that is kept under a fingerprint, if it is there and as it was written; `onEdited` is called where somebody
 * has changed it.
 */
export function readGrading(
  out: string,
  fingerprint: string,
  onEdited: (file: string) => void = () => undefined,
): string | undefined {
  try {
    const text = readFileSync(join(out, layout.grading(fingerprint)), 'utf8');
    if (!isSealed(text)) {
      onEdited(layout.grading(fingerprint));
      return undefined;
    }
    const { fingerprint: own, grading } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return own === fingerprint ? JSON.stringify(grading) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a grading, whole or not at all; until then, its name ends in `ending`. */
export function keepGrading(
  out: string,
  fingerprint: string,
  grading: string,
  ending?: string,
): void {
  const text = `{"schema":"sheetmark-grading/1","fingerprint":"${fingerprint}","grading":${grading}}`;
  writeWhole(join(out, layout.grading(fingerprint)), sealText(text), ending);
}

/** Whether a result was written to its end by this version: what a crash has cut off was not edited by anybody. */
function isWhole(text: string): boolean {
  try {
    const { schema } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return schema === resultFormat;
  } catch {
    return false;
  }
}
