import { describe, expect, it } from 'vitest';
import { showFinding } from '../../../../src/report/terminal/finding.ts';
import { findFindings } from '../../../../src/report/terminal/group.ts';
import type { Finding } from '../../../../src/report/terminal/group.ts';
import { tellReplayInKit } from '../../../../src/report/views/replay.ts';
import { createStyle } from '../../../../src/text/style.ts';
import { code } from '../../../../src/text/words.ts';
import { failed, failures, makeCheck, makeExercise } from '../fixtures.ts';

const command = 'npm run replay -- exercise1.rectifierLayer.values --seed=271828 --path=7:2:0:1';

describe('a finding', () => {
  it.each([40, 80])('has the command to paste in one line at %s columns', (width) => {
    const lines = showIt(width, tellReplayInKit);
    expect(lines.filter((line) => line.includes('npm'))).toEqual([`    Again       ${command}`]);
  });

  it('has none where the case is being run again', () => {
    expect(showIt(80).join('\n')).not.toMatch(/Again|npm/);
  });
});

function showIt(width: number, tellReplay?: typeof tellReplayInKit): readonly string[] {
  const check = makeCheck('exercise1.rectifierLayer.values', failed(failures.threw));
  const [finding] = findFindings(makeExercise('exercise1', [check])) as [
    Extract<Finding, { kind: 'failure' }>,
  ];
  const telling = { titleOf: code, sourceOf: () => undefined, ...(tellReplay && { tellReplay }) };
  return showFinding(finding, telling, createStyle('none', width));
}
