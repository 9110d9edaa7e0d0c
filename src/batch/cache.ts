import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gunzipSync, gzipSync } from 'node:zlib';
import { layout, listReports } from '../export/layout.ts';
import { partial, writeWhole } from '../host/write-whole.ts';
import { isSealed, sealText } from '../records/seal.ts';
import type { GradedFile } from '../worker/messages.ts';
import { keepGrading, readGrading } from './kept.ts';

/** What is kept from run to run, by the fingerprint of what it comes from: what does not hold any more is not found. */
export interface Cache {
  /** The grading of an exercise. */
  readonly readGrading: (
    fingerprint: string,
    onEdited?: (file: string) => void,
  ) => string | undefined;
  readonly keepGrading: (fingerprint: string, grading: string) => void;
  /** The reports of a submission, finished. */
  readonly readReports: (id: string, fingerprint: string) => readonly GradedFile[] | undefined;
  readonly keepReports: (fingerprint: string, files: readonly GradedFile[]) => void;
  /** Ends a run. Returns why nothing could be kept, where that is so. */
  readonly close: () => string | undefined;
}

/** The gradings that lie with the reports. What is finished lies there, too, as the reports themselves. */
export function openOwnCache(out: string): Cache {
  return {
    readGrading: (fingerprint, onEdited) => readGrading(out, fingerprint, onEdited),
    keepGrading: (fingerprint, grading) => keepGrading(out, fingerprint, grading),
    readReports: () => undefined,
    keepReports: () => undefined,
    close: () => undefined,
  };
}

/** How much a cache holds, and for how long what nobody asks for. */
export interface CacheBounds {
  readonly mostBytes: number;
  readonly mostDays: number;
}

const cacheBounds: CacheBounds = { mostBytes: 512 * 2 ** 20, mostDays: 30 };

/**
 * A folder of its own, that several runs may have at the same time, and that may be thrown away, be old, or be unwritable:
 * that costs time and nothing else. What is used bears the time of its last use; a run ends by removing what was not used
 * for long, and of the rest the longest unused until it fits. What the run itself has used stays.
 */
export function openCache(folder: string, bounds: CacheBounds = cacheBounds): Cache {
  const begun = Date.now();
  let failure: string | undefined;
  const ending = `.${process.pid}${partial}`;
  /** Nothing that goes wrong here is worth a grade. */
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      failure ??= error instanceof Error ? error.message : String(error);
    }
  };
  const use = (path: string): void => attempt(() => utimesSync(path, new Date(), new Date()));
  return {
    readGrading: (fingerprint, onEdited) => {
      const grading = readGrading(folder, fingerprint, onEdited);
      if (grading !== undefined) use(join(folder, layout.grading(fingerprint)));
      return grading;
    },
    keepGrading: (fingerprint, grading) =>
      attempt(() => keepGrading(folder, fingerprint, grading, ending)),
    readReports: (id, fingerprint) => {
      const path = join(folder, nameFinished(fingerprint));
      const files = readFinished(path, id, fingerprint);
      if (files !== undefined) use(path);
      return files;
    },
    keepReports: (fingerprint, files) =>
      attempt(() => {
        const texts = files.map(({ path, text }) => ({ path, text: String(text) }));
        const text = sealText(
          JSON.stringify({ schema: finishedFormat, fingerprint, files: texts }),
        );
        writeWhole(join(folder, nameFinished(fingerprint)), gzipSync(text), ending);
      }),
    close: () => {
      attempt(() => prune(folder, begun, bounds));
      return failure;
    },
  };
}

const finishedFormat = 'sheetmark-finished/1';

function nameFinished(fingerprint: string): string {
  return `finished/${fingerprint}.json.gz`;
}

/** Every report of a submission, in the order in which they are written; nothing where one is not there or not as it was. */
function readFinished(
  path: string,
  id: string,
  fingerprint: string,
): readonly GradedFile[] | undefined {
  try {
    const text = gunzipSync(readFileSync(path), { maxOutputLength: mostReportBytes }).toString();
    if (!isSealed(text)) return undefined;
    const value = JSON.parse(text) as {
      readonly fingerprint: string;
      readonly files: readonly GradedFile[];
    };
    const paths = value.files.map((file) => file.path);
    const isWhole = listReports(id).every((each) => paths.includes(each));
    return value.fingerprint === fingerprint && isWhole ? value.files : undefined;
  } catch {
    return undefined;
  }
}

/** What no report is longer than. */
const mostReportBytes = 256 * 2 ** 20;

interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was used last. */
  readonly used: number;
}

function prune(folder: string, begun: number, { mostBytes, mostDays }: CacheBounds): void {
  const files = ['gradings', 'finished']
    .flatMap((each) => listFiles(join(folder, each)))
    .sort((a, b) => b.used - a.used);
  const oldest = begun - mostDays * 24 * 60 * 60 * 1000;
  let bytes = 0;
  for (const file of files) {
    bytes += file.bytes;
    // Times on a disk may be whole seconds.
    const isUsedNow = file.used > begun - 2000;
    if (!isUsedNow && (file.used < oldest || bytes > mostBytes)) {
      rmSync(file.path, { force: true });
      bytes -= file.bytes;
    }
  }
}

function listFiles(folder: string): readonly KeptFile[] {
  return readNames(folder).flatMap((name) => {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? [{ path, bytes: stats.size, used: stats.mtimeMs }] : [];
  });
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
