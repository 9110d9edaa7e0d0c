import { openAliases } from '../course/aliases.ts';
import type { Desk } from '../course/desk.ts';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import { openCover, type Cover } from './cover.ts';
import { refuseOtherNames } from './earlier-rows.ts';
import type { OpenWorksheet } from './open-worksheet.ts';

/** Other names for a class, where its course is anonymous. Throws a UsageError where the reports have the other kind. */
export function coverClass(
  { desk, out }: { readonly desk?: Desk; readonly out: string },
  found: readonly FoundSubmission[],
  worksheet: OpenWorksheet | undefined,
): Cover | undefined {
  const isAnonymous = desk?.course?.anonymous === true;
  refuseOtherNames(out, isAnonymous);
  if (!isAnonymous) return undefined;
  const participants = worksheet?.worksheet.participants ?? [];
  return openCover({
    aliases: openAliases(out),
    found,
    others: participants.flatMap(({ name }) => name ?? []),
  });
}
