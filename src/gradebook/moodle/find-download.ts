import { UsageError } from '../../records/errors.ts';
import { asIfUtc, readWallTime, writeWallTime, type WallTime } from './dates.ts';
import type { Worksheet } from './worksheet.ts';

/** No time zone is further from UTC. */
const furthestZone = 14 * 3600 * 1000;

/**
 * When the worksheet left Moodle: when its file was last written. Throws a UsageError where that is before something
 * that stands in it, as after some ways of copying; Moodle would then take every row for out of date.
 */
export function findDownload(worksheet: Worksheet, file: string, modified: Date): Date {
  const latest = findLatest(worksheet);
  if (latest !== undefined && asIfUtc(latest) - furthestZone > modified.getTime()) {
    throw new UsageError(
      `'${file}' was last written on ${modified.toISOString().slice(0, 10)}, but tells of ${writeWallTime(latest)}; say when you downloaded it, for example --downloaded ${writeWallTime(latest)}`,
    );
  }
  return modified;
}

function findLatest({ language, columns, participants }: Worksheet): WallTime | undefined {
  const times = participants.flatMap(({ cells, submitted }) => {
    const graded = readWallTime(cells[columns.get('graded') ?? -1] ?? '', language);
    return [graded, submitted].filter((time) => time !== undefined);
  });
  return times.sort((a, b) => asIfUtc(b) - asIfUtc(a))[0];
}
