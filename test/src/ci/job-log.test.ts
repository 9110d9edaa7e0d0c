import { expect, test } from 'vitest';
import { openJobLog } from '../../../src/ci/job-log.ts';
import { attacks } from './formats/runs.ts';
import { readLog } from './formats/runner.ts';

test.each(Object.entries(attacks))('nothing of the attack %s is carried out', (_, attack) => {
  let printed = '';
  const log = openJobLog((text) => (printed += text), true);
  log.write(`${attack}\n::error::forged\n`);
  log.command('::warning::ours\n');
  log.write(`##[error]forged\n${attack}\n`);
  log.close();
  printed += '::notice::afterwards\n';
  expect(readLog(printed).map(({ name, message }) => [name, message])).toEqual([
    ['warning', 'ours'],
    ['notice', 'afterwards'],
  ]);
  // The word is another one each time.
  expect(printed.split('\n')[0]).toMatch(/^::stop-commands::sheetmark-[0-9a-f-]{36}$/);
});

test('a log that nobody reads for commands is printed as it is', () => {
  let printed = '';
  const log = openJobLog((text) => (printed += text), false);
  log.write('one\n');
  log.command('two\n');
  log.close();
  expect(printed).toBe('one\ntwo\n');
});
