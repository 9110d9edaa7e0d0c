import type { CheckResult, Verdict } from '../../records/result.ts';
import { markVerdict } from '../sentences/verdict.ts';
import type { Look, Style } from '../../text/style.ts';
import { countPoints } from '../causes/find-causes.ts';
import { writeDeclared } from './words.ts';
import { wrapText } from './wrap.ts';
import { escapeTerminal } from '../../text/terminal.ts';

/** A check in one line: its verdict, what it is worth, what it asks. */
export function writeVerdictLine({ verdict, points, title }: CheckResult, style: Style): string {
  const mark = style.paint(markVerdict(verdict.kind), ...lookOf(verdict.kind));
  const worth = String(points.possible).padStart(2);
  const text = escapeTerminal(writeDeclared(title), style.width - 8);
  return `  ${mark} ${style.paint(worth, 'dim')}  ${verdict.kind === 'blocked' ? style.paint(text, 'dim') : text}`;
}

/** The stubs of an exercise in one line, with what all that waits for them is worth. */
export function writeStubLine(checks: readonly CheckResult[], style: Style): readonly string[] {
  if (checks.length === 0) return [];
  const names = [...new Set(checks.map((check) => check.export))];
  const mark = style.paint(markVerdict('failed'), ...lookOf('failed'));
  const worth = String(countPoints(checks)).padStart(2);
  const told = names.map((name) => style.paint(escapeTerminal(name), 'cyan')).join(', ');
  return wrapText(`still to be written: ${told}`, style.width - 8).map((line, at) =>
    at === 0 ? `  ${mark} ${style.paint(worth, 'dim')}  ${line}` : `        ${line}`,
  );
}

export function lookOf(kind: Verdict['kind']): readonly Look[] {
  switch (kind) {
    case 'passed':
      return ['green'];
    case 'failed':
      return ['bold', 'red'];
    case 'blocked':
      return ['dim'];
    case 'broken':
      return ['bold', 'yellow'];
    default:
      return kind satisfies never;
  }
}
