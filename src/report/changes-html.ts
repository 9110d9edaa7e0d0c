import type { Changes } from '../records/changes.ts';
import { dressForHtml } from './submission-html.ts';
import { loadPage } from './templates.ts';
import { viewChanges } from './views/changes.ts';

/** What is otherwise after a run, for staff: one HTML file without any script. */
export function writeChangesHtml(
  title: string,
  changes: Changes | undefined,
  reportOf: (id: string) => string,
): string {
  const { template, styleHash } = loadPage('changes');
  return template({ ...dressForHtml(viewChanges(title, changes, reportOf)), styleHash });
}
