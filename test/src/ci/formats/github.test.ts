import { describe, expect, test } from 'vitest';
import { writeGithub } from '../../../../src/ci/formats/github.ts';
import { allRuns, attackWith, attacks, run } from './runs.ts';
import { readLog } from './runner.ts';

const kinds = new Set(['error', 'warning', 'notice']);

describe('commands for the runner', () => {
  test.each(allRuns)('are nothing but annotations, few enough to be shown, of %s', (_, told) => {
    const log = writeGithub(told);
    const commands = readLog(log);
    expect(commands).toHaveLength(log.split('\n').length - 1);
    expect(commands.filter(({ name }) => !kinds.has(name))).toEqual([]);
    for (const kind of kinds)
      expect(commands.filter(({ name }) => name === kind).length).toBeLessThanOrEqual(10);
    for (const { message, properties } of commands) {
      expect(message.length).toBeLessThanOrEqual(4096);
      expect(
        Object.keys(properties).every((key) =>
          'file line endline col title'.split(' ').includes(key),
        ),
      ).toBe(true);
    }
  });

  test('say where it is wrong, the most expensive first', () => {
    const errors = readLog(writeGithub(run)).filter(({ name }) => name === 'error');
    expect(errors[0]).toMatchObject({
      properties: {
        file: 'submissions/ada/exercise3.ts',
        title: expect.stringMatching(/\(-\d+ points\)$/),
      },
    });
    const lost = errors.map(({ properties }) =>
      Number(/-(\d+) points?/.exec(properties['title'] ?? '')?.[1]),
    );
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
    expect(errors.map(({ properties }) => properties)).toContainEqual(
      expect.objectContaining({
        file: 'submissions/ada/exercise3.ts',
        line: '12',
        endline: '12',
        col: '3',
      }),
    );
  });

  test('count what is not shown', () => {
    const many = { ...run, submissions: Array.from({ length: 9 }, () => run.submissions).flat() };
    const commands = readLog(writeGithub(many));
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10);
    expect(commands.at(-1)).toMatchObject({
      name: 'notice',
      message: expect.stringMatching(/^\d+ more could not be shown here/),
    });
  });

  test.each(Object.entries(attacks))(
    'keep the text of the attack %s, all but old commands',
    (_, attack) => {
      const told = readLog(writeGithub(attackWith(attack)));
      const error = told.find(({ name }) => name === 'error');
      const whole = attack.toWellFormed();
      expect(error?.message).toContain(whole.replaceAll('##[', '# #['));
      expect(error?.properties['file']).toContain(whole);
    },
  );
});
