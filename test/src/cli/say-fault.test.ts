import { describe, expect, test } from 'vitest';
import { sayFault } from '../../../src/cli/say-fault.ts';

describe('a fault', () => {
  test.each([
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['ENOENT', 'it is not there, or a link to nowhere'],
    ['EACCES', 'no permission to write there'],
    ['EROFS', 'that file system is read-only'],
    ['ENOTDIR', 'a file stands where a folder has to be'],
  ])('of the system is explained with its path: %s', (code, sentence) => {
    const error = Object.assign(new Error('no'), { code, path: '/out' });
    expect(sayFault(error)).toMatch(new RegExp(`^/out: ${sentence}`));
  });

  test('that npm made says what to run', () => {
    const error = new Error('ERR_DLOPEN_FAILED: was compiled against a different version');
    expect(sayFault(error)).toContain('npm ci');
  });

  test('that nobody thought of keeps its stack', () => {
    const error = new Error('unthought');
    expect(sayFault(error)).toBe(error.stack);
    expect(sayFault('text')).toBe('something unexpected was thrown: text');
  });
});
