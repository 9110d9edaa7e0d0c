import { describe, expect, it } from 'vitest';
import { groupCauses } from '../../../../src/report/causes/find-causes.ts';
import { writeCause } from '../../../../src/report/terminal/cause.ts';
import { sayReplayInKit } from '../../../../src/report/views/replay.ts';
import { createStyle } from '../../../../src/text/style.ts';
import { code } from '../../../../src/text/words.ts';
import { failed, failures, makeCheck, makeExercise } from '../fixtures.ts';

const command = 'npm run replay -- exercise1.rectifierLayer.values --seed=271828 --path=7:2:0:1';

describe('a cause in the terminal', () => {
  it.each([40, 80])('has the command to paste in one line at %s columns', (width) => {
    const lines = writeIt(width, sayReplayInKit);
    expect(lines.filter((line) => line.includes('npm'))).toEqual([`    Again       ${command}`]);
  });

  it('has none where the case is being run again', () => {
    expect(writeIt(80).join('\n')).not.toMatch(/Again|npm/);
  });

  it('says once what is wrong, what it costs, and what else fails and waits for it', () => {
    const checks = [
      makeCheck('a', failed(failures.threw), { title: 'It does this' }),
      makeCheck('b', failed(failures.threw), { title: 'It does that' }),
      makeCheck('c', { kind: 'blocked', on: 'b' }, { title: 'It does all' }),
    ];
    const exercise = makeExercise('exercise1', checks);
    const [cause] = groupCauses(checks.map((check) => ({ exercise, check })));
    const lines = cause === undefined ? [] : writeCause(cause, telling, createStyle('none', 80));
    expect(lines[0]).toMatch(/^ {2}✗ relevance +−6$/);
    expect(lines[2]).toBe('    One cause, 3 checks, 1 of them not tried');
    expect(lines.filter((line) => /It does/.test(line))).toEqual([
      '    It does this',
      '    Also        It does that',
      '    Waiting     It does all',
    ]);
  });
});

const telling = { titleOf: code, sourceOf: () => undefined };

function writeIt(width: number, sayReplay?: typeof sayReplayInKit): readonly string[] {
  const check = makeCheck('exercise1.rectifierLayer.values', failed(failures.threw));
  const [cause] = groupCauses([{ exercise: makeExercise('exercise1', [check]), check }]);
  if (cause === undefined) return [];
  return writeCause(
    cause,
    { ...telling, ...(sayReplay && { sayReplay }) },
    createStyle('none', width),
  );
}
