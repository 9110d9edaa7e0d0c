import type { Result } from '../../records/result.ts';
import { count } from '../../text/counting.ts';
import type { Style } from '../../text/style.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import type { Cause } from '../causes/cause.ts';
import { findCauses } from '../causes/find-causes.ts';
import { isStub } from '../causes/stub.ts';
import { writeCause, type Telling } from './cause.ts';
import { writeRule } from './rule.ts';
import { alignRight } from './wrap.ts';

/** What is left to be done: what costs most first, and last which stub comes next. */
export function writeToDo(
  result: Pick<Result, 'exercises' | 'causes'>,
  telling: Telling,
  style: Style,
): readonly string[] {
  const causes = findCauses(result);
  const [first, ...then] = causes.filter(({ sort }) => sort.kind !== 'stub');
  const stubs = causes.filter(({ sort }) => sort.kind === 'stub');
  const writeOne = (cause: Cause) => ['', ...writeCause(cause, telling, style)];
  return [
    ...(first === undefined
      ? []
      : [
          '',
          writeRule(then.length === 0 ? 'To do' : 'First thing to fix', style),
          ...writeOne(first),
        ]),
    ...(then.length === 0 ? [] : ['', writeRule('Then', style), ...then.flatMap(writeOne)]),
    ...writeNext(result, stubs, style),
  ];
}

/** Which stub comes next: all of them stand among the verdicts. */
function writeNext(
  { exercises }: Pick<Result, 'exercises'>,
  stubs: readonly Cause[],
  style: Style,
): readonly string[] {
  const left = exercises.flatMap(({ file, checks }) =>
    [...new Set(checks.filter(isStub).map((check) => check.export))].map((name) => ({
      name,
      file,
    })),
  );
  const [next] = left;
  if (next === undefined) return [];
  const name = style.paint(escapeTerminal(next.name), 'bold', 'cyan');
  const lost = stubs.reduce((sum, { points }) => sum + points, 0);
  const how = left.length === 1 ? 'the last stub' : `${count(left.length, 'stub')} to be written`;
  const head = `  ${style.paint('→', 'bold')} Next: write ${name} in ${next.file} (${how})`;
  return ['', alignRight(head, style.paint(`−${lost}`, 'dim'), style.width)];
}
