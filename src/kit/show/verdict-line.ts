import type { CheckResult, Verdict } from '../../records/result.ts';
import { markVerdict } from '../../report/sentences/verdict.ts';
import type { Look, Style } from '../../text/style.ts';
import { writeDeclared } from './words.ts';
import { escapeTerminal } from '../../text/terminal.ts';

/** A check in one line: its verdict, what it is worth, what it asks. */
export function showVerdictLine({ verdict, points, title }: CheckResult, style: Style): string {
  const mark = style.paint(markVerdict(verdict.kind), ...lookOf(verdict.kind));
  const worth = String(points.possible).padStart(2);
  const text = escapeTerminal(writeDeclared(title), style.width - 8);
  return `  ${mark} ${style.paint(worth, 'dim')}  ${verdict.kind === 'blocked' ? style.paint(text, 'dim') : text}`;
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
