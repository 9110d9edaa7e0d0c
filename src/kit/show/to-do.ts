import type { ExerciseResult } from '../../records/result.ts';
import { markVerdict } from '../../report/sentences/verdict.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import { showFinding, type SingleFinding, type Telling } from './finding.ts';
import { countPoints, findFindings, type Finding } from './group.ts';
import type { Style } from '../../text/style.ts';
import { lookOf } from './verdict-line.ts';
import { writeDeclared } from './words.ts';
import { alignRight, wrapText } from './wrap.ts';

/** What is left to be done: what failed first, then stubs, and last what waits for these. */
export function showToDo(
  exercises: readonly ExerciseResult[],
  telling: Telling,
  style: Style,
): readonly string[] {
  const findings = exercises.flatMap(findFindings);
  const singles = reading.flatMap((kind) =>
    findings.filter((finding): finding is SingleFinding => finding.kind === kind),
  );
  return [
    ...singles.flatMap((finding) => ['', ...showFinding(finding, telling, style)]),
    ...showStubs(findings, style),
    ...showBlocked(findings, style),
  ];
}

const reading: readonly SingleFinding['kind'][] = ['unloaded', 'failure', 'broken'];

function showStubs(findings: readonly Finding[], style: Style): readonly string[] {
  const stubs = findings.filter((finding) => finding.kind === 'stub');
  if (stubs.length === 0) return [];
  const lost = stubs.reduce((sum, { checks }) => sum + countPoints(checks), 0);
  const names = stubs.map(({ name }) => style.paint(escapeTerminal(name), 'cyan')).join(', ');
  const mark = style.paint(markVerdict('failed'), ...lookOf('failed'));
  return [
    '',
    alignRight(`  ${mark} Still to be written`, style.paint(`−${lost}`, 'dim'), style.width),
    ...wrapText(names, style.width - 4).map((line) => `    ${line}`),
  ];
}

function showBlocked(findings: readonly Finding[], style: Style): readonly string[] {
  const checks = findings.flatMap((finding) => (finding.kind === 'blocked' ? finding.checks : []));
  if (checks.length === 0) return [];
  const mark = style.paint(markVerdict('blocked'), ...lookOf('blocked'));
  const head = `  ${mark} Not tried, as they build on what is not right yet`;
  return [
    '',
    alignRight(head, style.paint(`−${countPoints(checks)}`, 'dim'), style.width),
    ...checks.map(({ title }) =>
      style.paint(`    ${escapeTerminal(writeDeclared(title), style.width - 4)}`, 'dim'),
    ),
  ];
}
