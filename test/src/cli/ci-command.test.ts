import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fates, smallSheetFile } from '../batch/small-class.ts';
import { makeCheckout, makeTemporary, type Checkout } from '../ci/checkout.ts';
import { readLog } from '../ci/formats/runner.ts';
import { runCli } from './run-cli.ts';

/** A repository with a class in a folder. */
function makeClass(
  submissions: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Checkout {
  const checkout = makeCheckout();
  const files = Object.entries(submissions).flatMap(([name, own]) =>
    Object.entries(own).map(([path, text]) => [`class/${name}/${path}`, text] as const),
  );
  checkout.commit({ 'README.md': 'A class.', ...Object.fromEntries(files) });
  return checkout;
}

async function ci({ folder }: Pick<Checkout, 'folder'>, ...args: readonly string[]) {
  const out = makeTemporary();
  const words = [
    'ci',
    join(folder, 'class'),
    '--sheet',
    smallSheetFile,
    '--jobs',
    '1',
    '--out',
    out,
    ...args,
  ];
  const ran = await runCli(words);
  const [, json = '{}'] = /sheetmark (\{.*\})\n$/.exec(ran.out) ?? [];
  return { ...ran, outDir: out, last: JSON.parse(json) as Record<string, number> };
}

describe('npm run ci', () => {
  test('grades what differs from the base, and says what is gone', async () => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.right, kurt: fates.right });
    checkout.git('checkout', '--quiet', '-b', 'work');
    const same = await ci(checkout, '--base', 'main');
    expect(same).toMatchObject({ code: 0, last: { exit: 0, submissions: 0, graded: 0, ran: 0 } });
    checkout.commit({
      'class/ada/one.ts': fates.wrong['one.ts'],
      'class/kurt': undefined,
      'README.md': 'x',
    });
    const ran = await ci(checkout, '--base', 'main', '--format', 'github');
    expect(ran).toMatchObject({
      code: 0,
      error: '',
      last: { exit: 0, submissions: 1, ran: 2, gone: 1 },
    });
    expect(ran.out).toMatch(/^::error file=class\/ada\/one\.ts,line=1,endLine=1,col=14,/m);
    expect(ran.out).toMatch(/^::notice::Deleted since the base: class\/kurt\.$/m);
    checkout.commit({ '.github/workflows/grade.yml': 'on: push' });
    expect((await ci(checkout, '--base', 'main')).last).toMatchObject({ submissions: 2 });
  });

  test('takes nobody for gone who was not to be graded', async () => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.right });
    const out = makeTemporary();
    await ci(checkout, '--out', out);
    checkout.git('checkout', '--quiet', '-b', 'work');
    checkout.commit({ 'class/ada/one.ts': fates.wrong['one.ts'] });
    const part = await ci(checkout, '--out', out, '--base', 'main');
    expect(part).toMatchObject({ code: 0, last: { submissions: 1 } });
    expect(part.out).not.toMatch(/^Changes /m);
    const whole = await ci(checkout, '--out', out);
    expect(whole.out).toMatch(/^Changes .*: 1 /m);
    expect(whole.out).not.toMatch(/no longer in the class/);
  });

  test('takes from the cache what was graded before', async () => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.wrong });
    const cache = makeTemporary();
    const first = await ci(checkout, '--cache', cache, '--format', 'junit');
    // Two exercises of ada; emmy's second one is the same as hers.
    expect(first.last).toMatchObject({ submissions: 2, ran: expect.any(Number) });
    expect(first.last['ran']).toBeGreaterThan(0);
    const second = await ci(checkout, '--cache', cache, '--format', 'junit');
    expect(second.last).toEqual({ ...first.last, ran: 0 });
    const read = ({ outDir }: { readonly outDir: string }) =>
      readFileSync(join(outDir, 'junit.xml'), 'utf8');
    expect(read(second)).toBe(read(first));
  });

  test('ends with 3 where a submission falls short of what is demanded, and only there', async () => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.wrong });
    const all = await ci(checkout);
    expect(all).toMatchObject({ code: 0, last: { exit: 0, short: 0 } });
    const { earned = 0, possible = 0 } = all.last;
    expect(earned).toBeLessThan(possible);
    expect(await ci(checkout, '--fail-on-loss')).toMatchObject({
      code: 3,
      last: { exit: 3, short: 1 },
    });
    expect(await ci(checkout, '--fail-under', '1')).toMatchObject({ code: 0 });
    expect(await ci(checkout, '--fail-under', String(possible / 2))).toMatchObject({
      code: 3,
      last: { short: 1 },
    });
  });

  test.each<[fact: string, args: readonly string[], message: RegExp]>([
    ['an unknown base', ['--base', 'nowhere'], /there is no commit 'nowhere'/],
    ['an unknown format', ['--format', 'xml'], /there is no format 'xml'/],
    [
      'a format of one submission',
      ['--format', 'gradescope'],
      /gradescope tells of one submission, and 2 were graded/,
    ],
    ['an empty name', ['--cache', ''], /an empty name is no folder/],
  ])('ends with 2 at %s', async (_, args, message) => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.right });
    const ran = await ci(checkout, ...args);
    expect(ran).toMatchObject({ code: 2, last: { exit: 2 } });
    expect(ran.out).toMatch(message);
  });
});

test('npm run grade writes formats too, with paths from the root of the repository', async () => {
  // Everything of hers lies in a folder of her own.
  const emmy = Object.entries(fates.wrong).map(([path, text]) => [`src/${path}`, text] as const);
  const { folder } = makeClass({ ada: fates.right, emmy: Object.fromEntries(emmy) });
  const out = makeTemporary();
  const words = ['grade', join(folder, 'class'), '--sheet', smallSheetFile, '--out', out];
  const ran = await runCli([...words, '--format', 'github', '--format', 'codequality']);
  expect(ran.code).toBe(0);
  expect(readLog(ran.out)).toMatchObject([
    { name: 'error', properties: { file: 'class/emmy/src/one.ts', line: '1' } },
  ]);
  expect(JSON.parse(readFileSync(join(out, 'gl-code-quality-report.json'), 'utf8'))).toMatchObject([
    { location: { path: 'class/emmy/src/one.ts', lines: { begin: 1 } } },
  ]);
  expect(await runCli([...words, '--format', 'xml'])).toMatchObject({ code: 2 });
});

test('npm run ci ends with 1 at a fault of ours, whatever is demanded', async () => {
  const checkout = makeClass({ ada: fates.wrong });
  const broken = fileURLToPath(new URL('broken-sheet.ts', import.meta.url));
  const ran = await ci(checkout, '--sheet', broken, '--fail-on-loss');
  expect(ran).toMatchObject({ code: 1, last: { exit: 1, faults: 1 } });
});
