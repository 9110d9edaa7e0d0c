import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { listChanges } from '../../../src/ci/git/changes.ts';
import { chooseChanged, type Looked } from '../../../src/ci/git/choose-changed.ts';
import {
  findMergeBase,
  findRoot,
  readCommitTime,
  readFolderTime,
  requireRoot,
} from '../../../src/ci/git/repository.ts';
import { listPointers, listUnfetched } from '../../../src/ci/git/listings.ts';
import { openCheckout } from '../../../src/ci/checkout.ts';
import { checkoutAt, makeCheckout, makeTemporary } from './checkout.ts';

const looked: Looked = {
  folder: 'class',
  submissions: ['class/ada', 'class/emmy', 'class/adamant'],
  exerciseFiles: ['one.ts', 'two.ts'],
  common: ['.github', 'course.json'],
  own: ['out'],
};

const long = (text: string) => `${text}\n`.repeat(20);

describe('a checkout', () => {
  test('is found from any folder in it, and by nothing else', () => {
    const { folder } = makeCheckout();
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    expect(findRoot(join(folder, 'a/b'))).toBe(folder);
    const outside = makeTemporary();
    expect(() => openCheckout(join(folder, 'nowhere'), undefined)).toThrow(
      /there is no folder '.*nowhere'; give the checkout/,
    );
    expect(findRoot(outside)).toBeUndefined();
    expect(() => requireRoot(outside)).toThrow(
      /is in no git repository; give the folder of a checkout/,
    );
  });

  test('is the one that the folder lies in, whatever a hook says', () => {
    const { folder, commit } = makeCheckout();
    const other = makeCheckout();
    commit({ 'a/b.txt': 'b' });
    other.commit({ 'x.txt': 'x' });
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.folder);
    const found = findRoot(join(folder, 'a'));
    vi.unstubAllEnvs();
    expect(found).toBe(folder);
  });

  test('has files, which what git keeps has not', () => {
    const { folder, commit } = makeCheckout();
    commit({ 'a.txt': 'a' });
    const bare = join(makeTemporary(), 'bare.git');
    spawnSync('git', ['clone', '--quiet', '--bare', folder, bare]);
    for (const place of [bare, join(folder, '.git')])
      expect(() => requireRoot(place)).toThrow(/without its files; give the folder of a checkout/);
  });

  test('of another user is told, with the line to add for this one', () => {
    const { folder } = makeCheckout();
    spawnSync('chown', ['1000', folder]);
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const find = () => findRoot(folder);
    expect(find).toThrow(
      `add the line "git config --global --add safe.directory ${folder}" to the job`,
    );
    vi.unstubAllEnvs();
  });

  test('is compared with no base at the first push of a branch', () => {
    const { folder, commit } = makeCheckout();
    commit({ 'a.txt': 'a' });
    expect(openCheckout(folder, '0'.repeat(40))).toMatchObject({ isFirst: true, place: '' });
    expect(openCheckout(folder, '0'.repeat(40)).changes).toBeUndefined();
    expect(() => openCheckout(folder, 'd'.repeat(40))).toThrow(/after a push that replaced it/);
  });

  test('knows of another commit in a submodule, and of one that was not fetched', () => {
    const inner = makeCheckout();
    inner.commit({ 'one.ts': 'one' });
    const { folder, git, commit } = makeCheckout();
    commit({ 'a.txt': 'a' });
    const local = ['-c', 'protocol.file.allow=always'];
    git(...local, 'submodule', '--quiet', 'add', inner.folder, 'class/ada');
    const base = commit({});
    inner.commit({ 'one.ts': 'other' });
    checkoutAt(join(folder, 'class/ada')).git('pull', '--quiet', 'origin', 'main');
    commit({});
    expect(listChanges(folder, base)).toEqual([{ kind: 'written', path: 'class/ada' }]);
    expect(listUnfetched(folder, 'class')).toEqual([]);
    const clone = join(makeTemporary(), 'clone');
    spawnSync('git', ['clone', '--quiet', folder, clone]);
    expect(listUnfetched(clone, '')).toEqual(['class/ada']);
    expect(listUnfetched(clone, 'class')).toEqual(['class/ada']);
    expect(listUnfetched(clone, 'elsewhere')).toEqual([]);
  });

  test('knows pointers of Git LFS from the files that they stand for', () => {
    const { folder, commit } = makeCheckout();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    commit({ 'class/ada/one.ts': pointer, 'class/ada/two.ts': `// ${pointer}`, 'x.zip': pointer });
    expect(listPointers(folder, 'class')).toEqual(['class/ada/one.ts']);
    expect(listPointers(folder, '')).toEqual(['class/ada/one.ts', 'x.zip']);
  });

  test('goes apart from a base where both have the last commit in common', () => {
    const { folder, git, commit } = makeCheckout();
    const common = commit({ 'a.txt': 'a' });
    git('checkout', '--quiet', '-b', 'work');
    commit({ 'b.txt': 'b' });
    git('checkout', '--quiet', 'main');
    commit({ 'c.txt': 'c' });
    git('checkout', '--quiet', 'work');
    expect(findMergeBase(folder, 'main')).toBe(common);
    expect(() => findMergeBase(folder, 'nowhere')).toThrow(
      /there is no commit 'nowhere'.*such as origin\/main/,
    );
    expect(() => findMergeBase(folder, '--output=/tmp/x')).toThrow(/there is no commit/);
    git('checkout', '--quiet', '--orphan', 'other');
    commit({ 'd.txt': 'd' });
    expect(() => findMergeBase(folder, 'main')).toThrow(/have no commit in common/);
    expect(readCommitTime(folder)).toBe('2026-01-05T13:03:00Z');
  });

  test('that is shallow is told, with the line to add', () => {
    const { folder, git, commit } = makeCheckout();
    commit({ 'a.txt': 'a' });
    git('branch', 'start');
    commit({ 'b.txt': 'b' });
    const shallow = join(makeTemporary(), 'shallow');
    spawnSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow]);
    expect(() => findMergeBase(shallow, 'start')).toThrow(
      /this clone is shallow.*add the line "fetch-depth: 0"/,
    );
    checkoutAt(shallow).git('fetch', '--quiet', '--depth=1', 'origin', 'start:start');
    expect(() => findMergeBase(shallow, 'start')).toThrow(/this clone is shallow.*in common/);
    // Its one commit would be the time of everything.
    expect(readFolderTime(shallow, '')).toBeUndefined();
  });

  test('tells when each folder of it was last committed', () => {
    const { folder, commit } = makeCheckout();
    commit({ 'ada/one.ts': '1', 'b*/one.ts': '1' });
    expect(readFolderTime(folder, 'ada')).toBe('2026-01-05T14:03:00+01:00');
    expect(readFolderTime(folder, 'b*')).toBe('2026-01-05T14:03:00+01:00');
    expect(readFolderTime(folder, 'nobody')).toBeUndefined();
  });

  test('has its changes listed, whatever the names are and whether they are committed', () => {
    const { folder, commit, write } = makeCheckout();
    const names = ['ä\tb.ts', 'a "quoted"\nname.ts', '::error::x.ts', '-rf.ts'];
    const base = commit({ 'old/one.ts': long('one'), 'gone.ts': long('gone'), 'same.ts': 'same' });
    commit({ ...Object.fromEntries(names.map((name) => [name, name])), 'gone.ts': undefined });
    write({ 'new/one.ts': long('one'), 'old/one.ts': undefined, 'same.ts': 'other' });
    expect(new Set(listChanges(folder, base))).toEqual(
      new Set([
        ...names.map((path) => ({ kind: 'written', path })),
        { kind: 'deleted', path: 'gone.ts' },
        { kind: 'deleted', path: 'old/one.ts' },
        { kind: 'written', path: 'new/one.ts' },
        { kind: 'written', path: 'same.ts' },
      ]),
    );
    commit({});
    expect(listChanges(folder, base)).toContainEqual({
      kind: 'renamed',
      from: 'old/one.ts',
      path: 'new/one.ts',
    });
  });
});

describe('what is graded of some changes', () => {
  test.each<[fact: string, paths: readonly string[], chosen: readonly string[]]>([
    ['the submission that they are in', ['class/ada/one.ts'], ['class/ada']],
    ['not one whose name begins alike', ['class/ada/lib/x.ts'], ['class/ada']],
    ['nothing, where they are beside all submissions', ['README.md', 'class/notes.md'], []],
    ['nothing, where they are ours', ['out/index.html', 'out/staff/ada/result.json'], []],
    ['everything, where a workflow differs', ['.github/workflows/grade.yml'], looked.submissions],
    ['everything, where the course differs', ['course.json'], looked.submissions],
  ])('is %s', (_, paths, chosen) => {
    const changes = paths.map((path) => ({ kind: 'written' as const, path }));
    expect([...chooseChanged(changes, looked).submissions]).toEqual(chosen);
  });

  test('is the whole repository, where it is one submission', () => {
    const one = { ...looked, submissions: [''] };
    const changes = [{ kind: 'written' as const, path: 'one.ts' }];
    expect([...chooseChanged(changes, one).submissions]).toEqual(['']);
  });

  test('tells submissions that are gone from those that only lost a file', () => {
    const changed = chooseChanged(
      [
        { kind: 'deleted', path: 'class/kurt/one.ts' },
        { kind: 'deleted', path: 'class/kurt/lib.ts' },
        { kind: 'deleted', path: 'class/ada/two.ts' },
        { kind: 'renamed', from: 'class/emy/one.ts', path: 'class/emmy/one.ts' },
        { kind: 'deleted', path: 'docs/old.md' },
      ],
      looked,
    );
    expect(changed.gone).toEqual([{ path: 'class/emy', to: 'class/emmy' }, { path: 'class/kurt' }]);
    expect([...changed.submissions]).toEqual(['class/ada', 'class/emmy']);
  });

  test.each<[fact: string, path: string, gone: readonly string[]]>([
    ['whoever it was of, not a folder of theirs', 'class/kurt/src/lib/one.ts', ['class/kurt']],
    ['an archive', 'class/kurt.zip', ['class/kurt.zip']],
    ['nobody elsewhere in the repository', 'sheet8/kurt/one.ts', []],
    ['nobody, where a file of theirs went', 'class/ada/src/one.ts', []],
  ])('names of what is gone %s', (_, path, gone) => {
    const changed = chooseChanged([{ kind: 'deleted', path }], looked);
    expect(changed.gone.map((each) => each.path)).toEqual(gone);
  });
});
