import { cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { runCli, type Ran } from '../cli/run-cli.ts';
import { makeCheckout, makeTemporary, type Checkout } from './checkout.ts';
import {
  checkCodequality,
  checkCtrf,
  checkJunit,
  checkSarif,
  checkSummary,
  readTapStream,
} from './formats/consumers.ts';
import { readLog, type Command } from './formats/runner.ts';

// A repository of submissions of the sheet, and three pull requests against it.

const samples = join(projectFolder, 'submissions');

/** What is tried in every place that a submission can write to. */
const attack =
  '\n::error file=x,line=1::forged\n##[error]forged\n</details><img src=x>]]></failure> @everyone # SKIP \u001b[31m\u202e';
const quoted = JSON.stringify(attack);

/** Throws, returns, prints and is called whatever could be taken for something else. */
const hostile = {
  'submission.json': JSON.stringify({ authors: [attack], group: attack.slice(0, 40) }),
  'exercise1.ts': `console.log(${quoted});
export const name = ${quoted};
export function rectifierLayer() {
  throw Object.assign(new Error(${quoted}), { name: ${quoted} });
}
export const rectifierNetwork = () => ${quoted};
export const inductionStep = ${quoted};
`,
  'exercise2.ts': `import x from ${JSON.stringify('./::error::x ##[error]y "<b>&.ts')};\nexport { x };\n`,
  'exercise3.ts': `const a = 1;\n\nthrow { toString: () => ${quoted}, message: ${quoted}, stack: 'at exercise4.ts:1:1' };\nexport {};\n`,
  'exercise4.ts': `export { explain } from ${JSON.stringify('./##[error]x%0A::error::y.ts')};\n`,
  '##[error]x%0A::error::y.ts': `export const explain = () => ({ [${quoted}]: ${quoted} });\n`,
};

const folderName = 'eve ##[error]forged,title=x%0A::error::<img src=x> @all [a](b)';

const formats = ['junit', 'sarif', 'codequality', 'tap', 'ctrf', 'summary'] as const;

interface Told {
  readonly ran: Ran;
  readonly commands: readonly Command[];
  readonly read: (file: string) => string;
}

async function openPull(checkout: Checkout, branch: string, change: () => void): Promise<Told> {
  checkout.git('checkout', '--quiet', 'main');
  checkout.git('checkout', '--quiet', '-b', branch);
  change();
  checkout.commit({});
  const out = makeTemporary();
  const words = formats.flatMap((name) => ['--format', name]);
  const args = ['ci', join(checkout.folder, 'submissions'), '--base', 'main', '--out', out];
  const ran = await runCli([...args, '--format', 'github', ...words, '--fail-on-loss'], {
    environment: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(out, 'summary.md') },
  });
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  return { ran, commands: readLog(ran.out), read };
}

/** Everything that was written is what its reader takes. */
function checkAll({ commands, read }: Told, suites: number): void {
  expect(checkJunit(read('junit.xml'))).toBe(suites);
  checkSarif(read('sheetmark.sarif'));
  checkCodequality(read('gl-code-quality-report.json'));
  checkCtrf(read('ctrf-report.json'));
  expect(readTapStream(read('sheetmark.tap').split('\n').slice(1, -1))).toHaveLength(suites);
  checkSummary(read('summary.md'));
  expect(commands.filter(({ name }) => !['error', 'warning', 'notice'].includes(name))).toEqual([]);
}

function makeRepository(): Checkout {
  const checkout = makeCheckout();
  mkdirSync(join(checkout.folder, 'submissions'));
  for (const name of ['full-marks-loops', 'full-marks-functional'])
    cpSync(join(samples, name), join(checkout.folder, 'submissions', name), { recursive: true });
  checkout.commit({});
  return checkout;
}

describe('pull requests', () => {
  test('that are right get no annotation', async () => {
    const checkout = makeRepository();
    const told = await openPull(checkout, 'right', () =>
      cpSync(join(samples, 'full-marks-typed-arrays'), join(checkout.folder, 'submissions/ada'), {
        recursive: true,
      }),
    );
    checkAll(told, 1);
    expect(told.commands).toEqual([]);
    expect(told.ran).toMatchObject({ code: 0, error: '' });
    expect(told.ran.out).toMatch(
      /sheetmark \{"exit":0,"submissions":1,"graded":1,"ran":4,"earned":100,"possible":100,/,
    );
  });

  test('that are wrong get theirs on the lines that are', async () => {
    const checkout = makeRepository();
    const path = 'submissions/full-marks-loops/exercise1.ts';
    const told = await openPull(checkout, 'wrong', () => {
      const text = readFileSync(join(checkout.folder, path), 'utf8');
      checkout.write({ [path]: text.replace('Math.max(0, ', 'Math.min(0, ') });
      // Through a re-export to the real place, and below a line of its own.
      checkout.write({
        'submissions/emmy/exercise3.ts': `export * from './lib/all.ts';\n`,
        'submissions/emmy/lib/all.ts': `\n\nexport const propagate = () => [];\nexport const networkA = (): never => {\n  throw new Error('no');\n};\n`,
      });
    });
    checkAll(told, 2);
    const text = readFileSync(join(checkout.folder, path), 'utf8').split('\n');
    const lineOf = (name: string) =>
      String(1 + text.findIndex((line) => line.includes(`function ${name}`)));
    const at = (title: RegExp) =>
      told.commands.find(({ properties }) => title.test(properties['title'] ?? ''))?.properties;
    expect(at(/^rectifierLayer/)).toMatchObject({ file: path, line: lineOf('rectifierLayer') });
    expect(at(/^propagate/)).toMatchObject({
      file: 'submissions/emmy/lib/all.ts',
      line: '3',
      col: '14',
    });
    expect(at(/^networkA/)).toMatchObject({
      file: 'submissions/emmy/lib/all.ts',
      line: '5',
      col: '9',
    });
    expect(at(/^exercise1\.ts/)).toMatchObject({ file: 'submissions/emmy/exercise1.ts' });
    expect(told.ran.code).toBe(3);
    // Nobody has to read LaTeX anywhere but in HTML.
    for (const { message } of told.commands) expect(message).not.toMatch(/\$[^$\n]+\$/);
  });

  test('that are hostile are told like others, and nothing of them is interpreted', async () => {
    const checkout = makeRepository();
    const told = await openPull(checkout, 'hostile', () => {
      for (const [file, text] of Object.entries(hostile))
        checkout.write({ [`submissions/${folderName}/${file}`]: text });
    });
    checkAll(told, 1);
    expect(told.ran).toMatchObject({ code: 3, error: '' });
    // Annotations are ours alone, and each stands at a file of theirs.
    expect(told.commands.filter(({ message }) => /^\s*forged/.test(message))).toEqual([]);
    const errors = told.commands.filter(({ name }) => name === 'error');
    expect(errors.length).toBeGreaterThan(3);
    const files = readdirSync(join(checkout.folder, 'submissions', folderName));
    for (const { properties } of errors) {
      const { file } = properties;
      expect(files.map((name) => `submissions/${folderName}/${name}`)).toContain(file);
    }
    const lines = Object.fromEntries(
      errors.map(({ properties }) => [properties['title']?.split(' ')[0], properties['line']]),
    );
    expect(lines).toMatchObject({
      rectifierLayer: '4',
      rectifierNetwork: '6',
      'exercise2.ts': '1',
    });
    // No escape reaches a terminal.
    const shown = [
      told.ran.out,
      ...['sheetmark.tap', 'junit.xml', 'summary.md'].map(told.read),
    ].join('\n');
    expect(shown).not.toMatch(/[\u001b\u202e]/);
  });
});
