import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { zipFiles } from '../../../src/kit/zip.ts';
import { fates, makeSharedFolder, smallSheetFile } from '../batch/small-class.ts';
import { makeCheckout, makeTemporary, type Checkout } from '../ci/checkout.ts';
import { readLog } from '../ci/formats/runner.ts';
import { callCli } from './call-cli.ts';

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

const allFormats = 'github summary junit sarif codequality tap ctrf'
  .split(' ')
  .flatMap((name) => ['--format', name]);

/** What counts what is run has a cache of its own. */
const cache = makeSharedFolder();

/** Calls it for the folder of the class, or for another one that is the last of `args`. */
async function ci({ folder }: Pick<Checkout, 'folder'>, ...given: readonly string[]) {
  const out = makeTemporary();
  const isOther = given.at(-1) === '.';
  const args = isOther ? given.slice(0, -1) : given;
  const words = [
    'ci',
    isOther ? folder : join(folder, 'class'),
    '--sheet',
    smallSheetFile,
    ...['--jobs', '1', '--cache', cache, '--out', out],
    ...args,
  ];
  const ran = await callCli(words);
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
    const changed = ['--base', 'main', '--format', 'github', '--cache', makeTemporary()];
    const ran = await ci(checkout, ...changed);
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

  test.each<[fact: string, left: Readonly<Record<string, string>>, place: readonly string[]]>([
    ['with their folder', {}, []],
    ['but for what keeps their folder', { 'class/.gitkeep': '' }, []],
    ['but for what is no submission', { 'class/README.md': 'Later.' }, []],
    ['and the repository is given', {}, ['.']],
  ])('ends well where the last submissions are deleted, %s', async (_, left, place) => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.wrong });
    checkout.git('checkout', '--quiet', '-b', 'work');
    checkout.commit({ class: undefined, ...left });
    const ran = await ci(checkout, '--base', 'main', '--format', 'github', ...place);
    expect(ran).toMatchObject({ code: 0, error: '', last: { submissions: 0, gone: 2 } });
    expect(ran.out).toMatch(/^::notice::Deleted since the base: class\/ada\.$/m);
    expect(ran.out).toMatch(/^::notice::No submission is left in /m);
  });

  test('ends well where nobody has handed in yet, and says so', async () => {
    const checkout = makeClass({});
    checkout.commit({ 'class/.gitkeep': '' });
    for (const args of [[], ['--base', 'main']]) {
      const ran = await ci(checkout, '--format', 'github', '--fail-on-loss', ...args);
      expect(ran).toMatchObject({ code: 0, last: { exit: 0, submissions: 0 } });
      expect(ran.out).toMatch(/^::warning::There is no submission in class yet\.$/m);
    }
    checkout.commit({ class: undefined });
    const gone = await ci(checkout);
    expect(gone).toMatchObject({ code: 2 });
    expect(gone.out).toMatch(/there is no folder '.*class'/);
  });

  test('asks public checks alone, with other inputs than grading, where it is to', async () => {
    const checkout = makeClass({ ada: fates.wrong });
    const sheet = fileURLToPath(new URL('hiding-sheet.ts', import.meta.url));
    const cache = makeTemporary();
    const args = ['--sheet', sheet, '--cache', cache, ...allFormats];
    const whole = await ci(checkout, ...args);
    expect(whole.last).toMatchObject({ earned: 5, possible: 10, ran: 2 });
    const open = await ci(checkout, ...args, '--public');
    // Nothing of it was kept from the run with all checks.
    expect(open.last).toMatchObject({ earned: 3, possible: 6, ran: 2 });
    expect(open.out).toContain(
      '4 more points of 10 will be decided by checks that are not asked here.',
    );
    const texts = (folder: string) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    const said = [open.out, ...texts(open.outDir)].join('\n');
    expect(said).not.toMatch(/negative/);
    expect([whole.out, ...texts(whole.outDir)].join('\n')).toMatch(/negative/);
    const seeds = [whole, open].map(({ outDir }) => {
      const text = readFileSync(join(outDir, 'staff/ada/result.json'), 'utf8');
      return (JSON.parse(text) as { readonly seed: number }).seed;
    });
    expect(new Set(seeds).size).toBe(2);
  });

  test('takes a folder for what it is said to be, where it may be either', async () => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.right });
    checkout.commit(
      Object.fromEntries(
        Object.entries(fates.right).map(([path, text]) => [`class/${path}`, text]),
      ),
    );
    const torn = await ci(checkout);
    expect(torn).toMatchObject({ code: 2 });
    expect(torn.out).toMatch(/npm run ci -- .*class --class /);
    expect(await ci(checkout, '--class')).toMatchObject({ code: 0, last: { submissions: 2 } });
    expect(await ci(checkout, '--one')).toMatchObject({ code: 0, last: { submissions: 1 } });
  });

  test('says which folder to give, where one of several was taken for a submission', async () => {
    const checkout = makeCheckout();
    for (const sheet of ['sheet8', 'sheet9'])
      for (const name of ['ada', 'emmy'])
        for (const [path, text] of Object.entries(fates.right))
          checkout.write({ [`course/${sheet}/${name}/${path}`]: text });
    checkout.commit({});
    const ran = await ci(checkout, '.');
    expect(ran).toMatchObject({ code: 2, last: { exit: 2 } });
    expect(ran.out).toMatch(
      /and course\/sheet8 holds several that have the same files.*give that folder/,
    );
    expect(await ci(checkout, '--one', '.')).toMatchObject({ last: { submissions: 1 } });
    // Beside other files of that name, it is one of a class.
    checkout.commit({ 'course/sheet9': undefined, 'scripts/one.ts': fates.right['one.ts'] });
    const beside = await ci(checkout, '--format', 'github', '.');
    expect(beside.out).toMatch(
      /^::warning::course was taken for one submission\. If course\/sheet8 holds several, give that folder in place of the repository\.$/m,
    );
    const one = { ...checkout, folder: join(checkout.folder, 'course/sheet8') };
    const right = await ci(one, '--format', 'github', '.');
    expect(right).toMatchObject({ last: { graded: 2 } });
    expect(right.out).not.toContain('::warning');
  });

  test('tells what was not fetched, with the line to add, and nothing of what else lies there', async () => {
    const checkout = makeCheckout();
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
    checkout.commit({ ...fates.right, 'one.ts': pointer, 'README.md': 'x', 'docs/plan.pdf': 'x' });
    const ran = await ci(checkout, '--format', 'github', '.');
    const told = readLog(ran.out).filter(({ name }) => name !== 'error');
    expect(told.map(({ name, message }) => [name, message])).toEqual([
      ['warning', expect.stringMatching(/^Graded as .* one\.ts\. .*add the line "lfs: true"/)],
    ]);
  });

  test('names the only one of a class by their own folder', async () => {
    const checkout = makeClass({ ada: fates.wrong });
    for (const args of [[], ['--class']]) {
      const ran = await ci(
        checkout,
        ...args,
        '--format',
        'github',
        '--format',
        'codequality',
        '--format',
        'ctrf',
      );
      expect(readLog(ran.out)).toMatchObject([
        { properties: { file: 'class/ada/one.ts', line: '1' } },
      ]);
      expect(readFileSync(join(ran.outDir, 'ctrf-report.json'), 'utf8')).toContain('"class/ada",');
    }
  });

  test('annotates the archive that a submission is', async () => {
    const checkout = makeClass({ ada: fates.right });
    const files = new Map(
      Object.entries(fates.wrong).map(([path, text]) => [path, Buffer.from(text)]),
    );
    writeFileSync(join(checkout.folder, 'class/emmy.zip'), zipFiles(files));
    const ran = await ci(checkout, '--format', 'github');
    const [error] = readLog(ran.out).filter(({ name }) => name === 'error');
    expect(error?.properties['file']).toBe('class/emmy.zip');
    expect(error?.properties['line']).toBeUndefined();
    expect(error?.message).toContain('In the archive: one.ts:1:14');
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

  test('ends with 2 at what it cannot do, and says so', async () => {
    const checkout = makeClass({ ada: fates.right, emmy: fates.right });
    const faults: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [['--base', 'nowhere'], /there is no commit 'nowhere'/],
      [['--format', 'xml'], /there is no format 'xml'/],
      [['--format', 'gradescope'], /gradescope tells of one submission, and 2 were graded/],
      [['--cache', ''], /an empty name is no folder/],
      [['--class', '--one'], /say --class or --one, not both/],
      [['--bogus'], /^sheetmark \{"exit":2\}\n$/],
    ];
    for (const [args, message] of faults) {
      const ran = await ci(checkout, ...args);
      expect(ran).toMatchObject({ code: 2, last: { exit: 2 } });
      expect(ran.out).toMatch(message);
    }
  });
});

test('npm run grade writes formats too, with paths from the root of the repository', async () => {
  // Everything of hers lies in a folder of her own.
  const emmy = Object.entries(fates.wrong).map(([path, text]) => [`src/${path}`, text] as const);
  const { folder } = makeClass({ ada: fates.right, emmy: Object.fromEntries(emmy) });
  const out = makeTemporary();
  const words = ['grade', join(folder, 'class'), '--sheet', smallSheetFile, '--out', out];
  const ran = await callCli([...words, '--format', 'github', '--format', 'codequality']);
  expect(ran.code).toBe(0);
  expect(readLog(ran.out)).toMatchObject([
    { name: 'error', properties: { file: 'class/emmy/src/one.ts', line: '1' } },
  ]);
  expect(JSON.parse(readFileSync(join(out, 'gl-code-quality-report.json'), 'utf8'))).toMatchObject([
    { location: { path: 'class/emmy/src/one.ts', lines: { begin: 1 } } },
  ]);
  expect(await callCli([...words, '--format', 'xml'])).toMatchObject({ code: 2 });
});

test('npm run ci ends with 1 at a fault of ours, whatever is demanded', async () => {
  const checkout = makeClass({ ada: fates.wrong });
  const broken = fileURLToPath(new URL('broken-sheet.ts', import.meta.url));
  const ran = await ci(checkout, '--sheet', broken, '--fail-on-loss');
  expect(ran).toMatchObject({ code: 1, last: { exit: 1, faults: 1 } });
});
