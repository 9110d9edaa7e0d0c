import { version } from '../../host/version.ts';
import { count } from '../../text/counting.ts';
import { hashLines } from './line-hash.ts';
import type { JobContext } from './job-context.ts';
import type { ToldCheck, ToldFinding, ToldPlace, ToldRun, ToldSubmission } from '../told.ts';

/** A SARIF 2.1.0 log as GitHub's code scanning reads it: a rule for each check, a result for each cause. */
export function writeSarif(
  { submissions }: ToldRun,
  { readSource }: Pick<JobContext, 'readSource'>,
): string {
  const hashes = new Map<string, readonly string[]>();
  const hashOf = ({ path, line = 1 }: ToldPlace): string | undefined => {
    const known = hashes.get(path) ?? hashLines(readSource(path) ?? '');
    hashes.set(path, known);
    return known[line - 1];
  };
  const rules = listRules(submissions);
  const indices = new Map(rules.map(({ id }, at) => [id, at]));
  const results = submissions.flatMap((submission) =>
    submission.findings.map((finding) => describeResult(finding, indices, hashOf(finding.place))),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sheetmark', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** What every submission is asked is the same; the first that was asked it says so. */
function listRules(submissions: readonly ToldSubmission[]): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const { exercises } of submissions)
    for (const { checks } of exercises)
      for (const check of checks)
        if (!rules.has(check.id)) rules.set(check.id, describeRule(check));
  return [...rules.values()];
}

type Rule = ReturnType<typeof describeRule>;

function describeRule({ id, title, points }: ToldCheck) {
  const text = title.slice(0, longestText).toWellFormed();
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${title} (${count(points.possible, 'point')})` },
    defaultConfiguration: { level: 'error' },
  };
}

function describeResult(
  finding: ToldFinding,
  indices: ReadonlyMap<string, number>,
  hash: string | undefined,
): object {
  const { kind, checks, about, message, details, place } = finding;
  const id = checks[0]?.id ?? '';
  const [line, column] = [place.line ?? 1, place.column ?? 1];
  return {
    ruleId: id,
    ruleIndex: indices.get(id) ?? -1,
    level: levels[kind],
    // By it, code scanning knows a result again whose line has moved.
    ...(hash !== undefined && { partialFingerprints: { primaryLocationLineHash: hash } }),
    message: { text: [`${about}: ${message}`, ...details].join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: writeUri(place.path) },
          region: {
            startLine: line,
            startColumn: column,
            endLine: line,
            endColumn: column + 1,
          },
        },
      },
    ],
  };
}

const levels: Readonly<Record<ToldFinding['kind'], string>> = {
  unloaded: 'error',
  failure: 'error',
  missing: 'warning',
  open: 'note',
};

/** What GitHub takes for a rule's description. */
const longestText = 1024;

/** A path relative to the root of the repository, as a URI has it. */
function writeUri(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
