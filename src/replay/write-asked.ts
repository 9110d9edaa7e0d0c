import type { Outcome } from '../records/session.ts';
import { errorRows } from '../report/views/failure.ts';
import { writeCall } from '../text/data.ts';
import { escapeTerminal } from '../text/terminal.ts';
import { writeValue } from '../text/value.ts';
import type { CaseRun } from './run-case.ts';
import type { Style } from '../text/style.ts';
import { wrapText } from '../report/terminal/wrap.ts';

/** Every call of a case whole, with what came of it. */
export function writeAsked({ asked }: CaseRun, style: Style): readonly string[] {
  return asked.flatMap(({ call, outcome }, at) => {
    const label = asked.length === 1 ? 'Call' : `Call ${at + 1}`;
    const text =
      call.kind === 'call'
        ? writeCall({ name: call.path.join('.'), args: call.args })
        : call.kind === 'recall'
          ? `(what call ${call.call + 1} returned, looked at once more)`
          : call.path.join('.');
    const told = outcome === undefined ? ['Stopped', ''] : sayOutcome(outcome);
    return [
      ...line(label, escapeTerminal(text), style),
      ...line(told[0] ?? '', escapeTerminal(told[1] ?? ''), style),
    ];
  });
}

function sayOutcome(outcome: Outcome): readonly [string, string] {
  switch (outcome.kind) {
    case 'returned': {
      const changed = outcome.changed.map((at) => `; argument ${at + 1} was changed`).join('');
      return ['Returned', `${writeValue(outcome.value, { digits: 17, entries: 1000 })}${changed}`];
    }
    case 'threw':
      return [
        'Threw',
        errorRows(outcome.error)
          .map(({ shown }) => shown.code)
          .join(', at '),
      ];
    case 'uncallable':
      return ['Is', writeValue(outcome.value)];
    default:
      return outcome satisfies never;
  }
}

function line(label: string, text: string, style: Style): readonly string[] {
  return wrapText(text, style.width - 14).map(
    (part, at) => `  ${style.paint((at === 0 ? label : '').padEnd(10), 'dim')}  ${part}`,
  );
}
