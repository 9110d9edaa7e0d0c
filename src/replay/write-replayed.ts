import { readDeclared, type Words } from '../text/words.ts';
import { escapeTerminal } from '../text/terminal.ts';
import type { Exercise } from '../records/sheet.ts';
import { markVerdict } from '../report/sentences/verdict.ts';
import type { Replayed } from './replay-check.ts';
import type { CaseRun } from './run-case.ts';
import { writeCall } from '../text/data.ts';
import { writeAsked } from './write-asked.ts';
import { groupCauses } from '../report/causes/find-causes.ts';
import { writeCause, type Telling } from '../report/terminal/cause.ts';
import type { Style } from '../text/style.ts';
import { lookOf } from '../report/terminal/verdict-line.ts';
import { writeTerminalWords } from '../report/terminal/words.ts';
import { wrapText } from '../report/terminal/wrap.ts';

/** A case that was run again: what was asked and answered, and what the check says of it. */
export function writeReplayed(
  { replay, run, result }: Replayed,
  { id, file, checks }: Pick<Exercise, 'id' | 'file' | 'checks'>,
  style: Style,
): readonly string[] {
  const telling: Telling = {
    titleOf: (id): Words => {
      const check = checks.find((other) => other.id === id);
      return check === undefined ? [{ code: id }] : readDeclared(check.title);
    },
    sourceOf: (id) => checks.find((other) => other.id === id)?.source,
  };
  const name = replay === undefined ? '' : `  seed ${replay.seed}, path ${replay.path}`;
  const exercise = { id, file, loaded: { kind: 'loaded', exports: [] } } as const;
  const [cause] = groupCauses([{ exercise, check: result }]);
  return [
    '',
    `  ${style.paint(escapeTerminal(result.id), 'bold')}${style.paint(name, 'dim')}`,
    ...(run === undefined || (cause && isToldWhole(run)) ? [] : ['', ...writeAsked(run, style)]),
    '',
    ...(cause === undefined
      ? [
          `  ${style.paint(`${markVerdict('passed')} Passed`, ...lookOf('passed'))}`,
          ...wrapText(writeTerminalWords(telling.titleOf(result.id), style), style.width - 4).map(
            (line) => `    ${line}`,
          ),
        ]
      : writeCause(cause, telling, style)),
    '',
  ];
}

/** Whether a failure tells everything: one call, short enough to stand there uncut. */
function isToldWhole({ asked }: CaseRun): boolean {
  const [only, another] = asked;
  if (only === undefined || another !== undefined || only.call.kind !== 'call') return false;
  const { path, args } = only.call;
  return writeCall({ name: path.join('.'), args }).length < 300;
}
