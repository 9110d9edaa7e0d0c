import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Result } from '../../records/result.ts';
import { writePage } from '../../report/submission-html.ts';
import { sayReplayInKit } from '../../report/views/replay.ts';
import { viewSubmission } from '../../report/views/submission.ts';
import type { PointsView } from '../../report/views/points.ts';
import { count } from '../../text/counting.ts';
import { say, type Words } from '../../text/words.ts';
import { reportFile } from '../layout.ts';
import type { Kit } from './read-kit.ts';

/** Writes the report and opens it; resolves to a line that says where it is. */
export async function writeHtml(kit: Kit, result: Result): Promise<string> {
  const path = join(kit.folder, reportFile);
  await writeFile(path, writeReportHtml(kit, result));
  openInBrowser(path);
  return `  Report  ${path}`;
}

/** The students' report, in which the points of hidden checks are open: neither won nor lost. */
export function writeReportHtml({ contents }: Kit, result: Result): string {
  const view = viewSubmission(result, 'student', true, { sayReplay: sayReplayInKit });
  const unseenOf = new Map(
    contents.exercises.map(({ id, points, checks }) => [
      id,
      points - checks.reduce((sum, check) => sum + check.points, 0),
    ]),
  );
  const exercises = view.exercises.map((exercise) => {
    const unseen = unseenOf.get(exercise.id) ?? 0;
    const summary = addUnseen(exercise.summary, unseen);
    return { ...exercise, summary, points: openPoints(exercise.points, unseen) };
  });
  const unseen = exercises.reduce((sum, { id }) => sum + (unseenOf.get(id) ?? 0), 0);
  const summary = addUnseen(view.summary, unseen);
  const points = openPoints(view.points, unseen);
  return writePage({ ...view, exercises, summary, points });
}

function openPoints(points: PointsView, unseen: number): PointsView {
  return { ...points, lost: points.lost - unseen, open: points.open + unseen };
}

function addUnseen(summary: Words, unseen: number): Words {
  if (unseen === 0) return summary;
  const points = count(unseen, 'more point is', 'more points are');
  return say`${summary} ${points} decided by checks that are not in this kit.`;
}

/** Where nothing can open it, the path that is printed has to do. */
function openInBrowser(path: string): void {
  const [command, args] = openers[process.platform] ?? ['xdg-open', []];
  const child = spawn(command, [...args, path], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  // Not `start`: the shell would read signs such as & in a path.
  win32: ['rundll32', ['url.dll,FileProtocolHandler']],
};
