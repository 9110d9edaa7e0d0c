import type { ExerciseResult } from '../../records/result.ts';
import { markVerdict } from '../sentences/verdict.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import { showFinding, type SingleFinding, type Telling } from './finding.ts';
import { countPoints, findFindings, type Finding } from './group.ts';
import type { Style } from '../../text/style.ts';
import { lookOf } from './verdict-line.ts';
import { writeDeclared } from './words.ts';
import { alignRight } from './wrap.ts';

/** What is left to be done: what failed first, then what waits for it, and last which stub comes next. */
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
    ...showBlocked(findings, style),
    ...showNext(exercises, findings, style),
  ];
}

const reading: readonly SingleFinding['kind'][] = ['unloaded', 'failure', 'broken'];

/** Which stub comes next: all of them stand among the verdicts. */
function showNext(
  exercises: readonly ExerciseResult[],
  findings: readonly Finding[],
  style: Style,
): readonly string[] {
  const stubs = findings.filter((finding) => finding.kind === 'stub');
  const [next] = stubs;
  if (next === undefined) return [];
  const [file = ''] = exercises.flatMap((exercise) =>
    next.checks.some((check) => exercise.checks.includes(check)) ? exercise.file : [],
  );
  const left = stubs.length === 1 ? 'the last stub' : `${stubs.length} stubs are left`;
  const name = style.paint(escapeTerminal(next.name), 'bold', 'cyan');
  const lost = stubs.reduce((sum, { checks }) => sum + countPoints(checks), 0);
  const head = `  ${style.paint('→', 'bold')} Next: write ${name} in ${file} (${left})`;
  return ['', alignRight(head, style.paint(`−${lost}`, 'dim'), style.width)];
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
