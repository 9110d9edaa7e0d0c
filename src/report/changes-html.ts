import type { Changes } from '../records/changes.ts';
import { dressForHtml } from './submission-html.ts';
import { loadPage } from './templates.ts';
import { viewChanges } from './views/changes.ts';

/** What is otherwise after a run, for staff: one HTML file without any script; `back` leads to the class page beside it. */
export function writeChangesHtml(
  title: string,
  changes: Changes | undefined,
  reportOf: (id: string) => string,
  back?: string,
): string {
  const { template, styleHash } = loadPage('changes');
  const view = { ...viewChanges(title, changes, reportOf), ...(back !== undefined && { back }) };
  return template({ ...dressForHtml(view), styleHash });
}
