import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { shortLivedFlags } from '../src/sandbox/node-flags.ts';
import { projectFolder } from '../src/host/project-folder.ts';
import { median } from '../src/text/number.ts';
import { measure, type Cost } from './measure.ts';
import { installPeers } from './peers/install.ts';
import { writeTests } from './peers/write-tests.ts';
import {
  writeGrowth,
  writeLimit,
  writePeers,
  writeStages,
  type Growth,
  type Limit,
  type PeerRound,
} from './tables.ts';
import { makeWorkload } from './workload.ts';

// `npm run bench`: measures sheetmark beside what a course would use instead, and writes docs/performance.md.

const { values } = parseArgs({
  options: {
    /** Submissions that the peers are compared on, and how often. */
    peers: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '3' },
    /** Classes that only sheetmark grades. */
    sizes: { type: 'string', default: '100,1000,5000' },
    only: { type: 'string', default: 'exercise1,exercise2,exercise3' },
    /** Whether the comparison is with the floor alone: for classes that others take too long for. */
    floor: { type: 'boolean', default: false },
    /** Whether the document is written, or the tables only printed. */
    write: { type: 'boolean', default: false },
  },
});

const work = join(projectFolder, '.cache', 'bench');
const node = process.execPath;
const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  scripts: { grade: string };
};
const sheetFile = join(projectFolder, 'graders/sheet09/sheet.ts');
const exercises = values.only.split(',');

const peers = await comparePeers(Number(values.peers), Number(values.rounds));
// Told at once, as what comes now takes long.
process.stderr.write(`${writePeers(peers)}\n`);
const growth = await measureGrowth(values.sizes.split(',').filter(Boolean).map(Number));
const stages = await measureInOne<[string, number][]>('stages.ts', 20);
const limit = await measureInOne<Limit>('limit.ts', 20);
const start = await measureStart();
rmSync(work, { recursive: true, force: true });

const tables = [
  `Measured by \`npm run bench -- --only ${values.only}\` on ${os.availableParallelism()} cores, Node ${process.version}.`,
  writePeers(peers),
  writeGrowth(growth),
  writeStages(stages),
  writeLimit(limit, growth, stages),
  `\`--help\` answers in ${Math.round(1000 * start)} ms.`,
].join('\n\n');
console.log(tables);
if (values.write) writeInto(join(projectFolder, 'docs/performance.md'), tables);

/** All runners on the same submissions, in turn, so that a busy moment of the machine meets each of them. */
async function comparePeers(count: number, rounds: number): Promise<readonly PeerRound[]> {
  const folder = join(work, 'peers');
  const folders = makeWorkload(folder, count);
  const commands = listCommands(folder, folders);
  const done: PeerRound[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [runner, command] of Object.entries(commands)) {
      const cost = await measure(command);
      process.stderr.write(`round ${round + 1}, ${runner}: ${cost.seconds.toFixed(1)} s\n`);
      done.push({ runner, count, ...cost });
    }
  }
  return done;
}

/** The command of each runner, what grades at its head. */
function listCommands(
  folder: string,
  folders: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const floor = join(projectFolder, 'bench/peers/floor.ts');
  const own = {
    sheetmark: gradeCommand(folder),
    'fast-check, no sandbox': [node, '--import', 'tsx', floor, exercises.join(','), ...folders],
  };
  if (values.floor) return own;
  writeTests(folders, exercises, 'vitest');
  const nodeTests = writeTests(folders, exercises, 'node');
  const vitest = [node, 'node_modules/vitest/vitest.mjs', 'run', '--root', folder];
  const config = ['--config', join(projectFolder, 'bench/peers/vitest.config.ts')];
  const nodeTest = [node, '--import', 'tsx', '--test', '--test-concurrency=2'];
  const installed = installPeers(join(projectFolder, '.cache', 'bench-peers'));
  const others = [...installed].map(([name, program]): [string, readonly string[]] => {
    const tests = writeTests(folders, exercises, name as 'mocha' | 'bun' | 'deno');
    const words = {
      mocha: [node, '--import', 'tsx', program, '--timeout', '600000'],
      bun: [program, 'test', '--timeout', '600000'],
      deno: [program, 'test', '--allow-all', '--no-check', '--unstable-detect-cjs', '--no-lock'],
    }[name];
    return [`${name === 'mocha' ? name : `${name} test`}`, [...(words ?? []), ...tests]];
  });
  return {
    ...own,
    'node --test, no isolation': [...nodeTest, '--test-isolation=none', ...nodeTests],
    ...Object.fromEntries(others),
    'vitest, no isolation': [...vitest, ...config, '--no-isolate'],
    'vitest, threads': [...vitest, ...config, '--pool=threads'],
    'vitest, vmThreads': [...vitest, ...config, '--pool=vmThreads'],
    'vitest run': [...vitest, ...config],
    'node --test': [...nodeTest, ...nodeTests],
  };
}

async function measureGrowth(sizes: readonly number[]): Promise<readonly Growth[]> {
  const grown: Growth[] = [];
  for (const count of sizes) {
    const folder = join(work, 'class');
    makeWorkload(folder, count);
    const cost = await measure(gradeCommand(folder));
    process.stderr.write(`${count} submissions: ${cost.seconds.toFixed(1)} s\n`);
    grown.push({ count, ...cost });
    rmSync(folder, { recursive: true, force: true });
  }
  return grown;
}

/** What a script measures in one process, on submissions of its own. */
async function measureInOne<Measured>(script: string, count: number): Promise<Measured> {
  const folder = join(work, 'stages');
  makeWorkload(folder, count);
  const file = join(projectFolder, 'bench', script);
  const flags = ['--no-node-snapshot', ...shortLivedFlags];
  const args = [sheetFile, exercises.join(','), folder];
  const { output, told } = await measure([node, ...flags, file, ...args]);
  if (output === '') throw new Error(`${script}: ${told}`);
  return JSON.parse(output) as Measured;
}

async function measureStart(): Promise<number> {
  const costs: Cost[] = [];
  for (let i = 0; i < 9; i++) costs.push(await measure([node, 'src/start.mjs', '--help']));
  return median(costs.map(({ seconds }) => seconds));
}

/** What `npm run grade` runs. */
function gradeCommand(folder: string): readonly string[] {
  const flags = ['--class', '--fresh', '--jobs', '2', '--only', ...exercises];
  const [, ...words] = scripts.grade.split(' ');
  return [node, ...words, folder, '--out', join(work, 'out'), ...flags];
}

/** Puts the tables between the document's marks; what stands around them is written by hand. */
function writeInto(path: string, text: string): void {
  const [begin, end] = ['<!-- measured -->', '<!-- end of what was measured -->'];
  const page = readFileSync(path, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path}: the marks ${begin} and ${end} are missing`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`);
}
