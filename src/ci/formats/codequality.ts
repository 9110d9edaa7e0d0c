import { hashText } from '../../host/hash.ts';
import type { ToldFinding, ToldRun, ToldSubmission } from '../told.ts';

/**
 * GitLab's Code Quality report: a list with an entry for each cause. Entries of one fingerprint would replace each other,
 * and are compared with the target branch by it, so that it holds neither message nor line.
 */
export function writeCodequality({ submissions }: ToldRun): string {
  return `${JSON.stringify(submissions.flatMap(listEntries), undefined, 2)}\n`;
}

function listEntries(submission: ToldSubmission): readonly object[] {
  const seen = new Map<string, number>();
  return submission.findings.map((finding) => {
    const { message, place, about, checks } = finding;
    const check = checks[0]?.id ?? about;
    const key = JSON.stringify([submission.path, check, place.path]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return {
      description: `${about}: ${message}`,
      check_name: check,
      fingerprint: hashText(`${key}${ordinal}`),
      severity: severities[finding.kind],
      location: { path: place.path, lines: { begin: place.line ?? 1 } },
    };
  });
}

const severities: Readonly<Record<ToldFinding['kind'], string>> = {
  unloaded: 'critical',
  failure: 'major',
  missing: 'minor',
  open: 'info',
};
