import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../../../src/kit/inside/describe-failure.ts';
import { UsageError } from '../../../../src/records/errors.ts';

function fail(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

describe('a command that could not do its work', () => {
  it.each([
    [
      "Cannot find package 'oxc-parser' imported from /home/a/.selfcheck/x.js",
      'ERR_MODULE_NOT_FOUND',
    ],
    ["Cannot find module '@swc/wasm-typescript'\nRequire stack:", 'MODULE_NOT_FOUND'],
  ])('says that %j needs npm install', (message, code) => {
    expect(describeFailure(fail(message, code))).toEqual({
      sentence: 'The self-check is not installed yet: run `npm install` in this folder first.',
      code: 2,
    });
  });

  it.each([
    ["Cannot find module 'C:\\u\\.selfcheck\\laws.js' imported from C:\\u", 'ERR_MODULE_NOT_FOUND'],
    ["Cannot find module '/u/.selfcheck/laws.js' imported from /u", 'ERR_MODULE_NOT_FOUND'],
    ["ENOENT: no such file or directory, open '/u/.selfcheck/kit.json'", 'ENOENT'],
  ])('says that the kit lost the file of %j', (message, code) => {
    const { sentence, code: exit } = describeFailure(fail(message, code));
    expect(sentence).toMatch(/^The self-check is not whole: .*Unpack the kit once more/);
    expect(exit).toBe(2);
  });

  it('says that native code is that of another system', () => {
    const { sentence, code } = describeFailure(fail('Cannot find native binding. npm has a bug'));
    expect(sentence).toContain('delete the folder node_modules');
    expect(code).toBe(2);
  });

  it('tells wrong use as it is, and all else with where it came from', () => {
    expect(describeFailure(new UsageError('Say which.'))).toEqual({
      sentence: 'Say which.',
      code: 2,
    });
    const { sentence, code } = describeFailure(fail('torn'));
    expect(sentence).toMatch(/^The self-check broke, which is not your fault: Error: torn\n +at /);
    expect(code).toBe(1);
  });
});
