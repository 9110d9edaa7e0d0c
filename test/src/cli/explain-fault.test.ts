import { describe, expect, test } from 'vitest';
import { explainFault, isRefusal } from '../../../src/cli/explain-fault.ts';

describe('a fault', () => {
  test.each([
    ['ENOSPC', 'the disk is full', false],
    ['EDQUOT', 'the disk quota is used up', false],
    ['EACCES', 'no permission to write there', true],
    ['EROFS', 'that file system is read-only', true],
    ['ENOTDIR', 'a file stands where a folder has to be', true],
  ])('of the system is explained with its path: %s', (code, sentence, isWrongUse) => {
    const error = Object.assign(new Error('no'), { code, path: '/out' });
    expect(explainFault(error)).toMatch(new RegExp(`^/out: ${sentence}`));
    expect(isRefusal(error)).toBe(isWrongUse);
  });

  test('that npm made says what to run', () => {
    const error = new Error('ERR_DLOPEN_FAILED: was compiled against a different version');
    expect(explainFault(error)).toContain('npm ci');
  });

  test('that nobody thought of keeps its stack', () => {
    const error = new Error('unthought');
    expect(explainFault(error)).toBe(error.stack);
    expect(explainFault('text')).toBe('something unexpected was thrown: text');
    expect(isRefusal(error)).toBe(false);
    expect(isRefusal('text')).toBe(false);
  });
});
