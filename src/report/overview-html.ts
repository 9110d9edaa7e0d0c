import type { OverviewRow } from '../records/overview-row.ts';
import { dressForHtml } from './submission-html.ts';
import { loadPage } from './templates.ts';
import { viewOverview } from './views/overview.ts';
import type { OverviewSheet } from './views/overview-sheet.ts';
import type { OverviewOptions } from './views/overview.ts';

export type { OverviewOptions, OverviewSheet };

/** The class at a glance, for staff: one HTML file; its own small script sorts the table, and nothing needs it. */
export function writeOverviewHtml(
  rows: readonly OverviewRow[],
  sheet: OverviewSheet,
  options: OverviewOptions,
): string {
  const { template, styleHash, scriptHash } = loadPage('overview');
  return template({ ...dressForHtml(viewOverview(rows, sheet, options)), styleHash, scriptHash });
}
