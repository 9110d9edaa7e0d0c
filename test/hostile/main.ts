import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { format } from 'oxfmt';
import { projectFolder } from '../../src/host/project-folder.ts';
import { gradeHundred, type Hundred } from './hundred.ts';
import { loadScenarios } from './siege.ts';
import { tallySiege } from './tally.ts';

// `npm run siege`: every attack, and what ten attackers cost a class of a hundred; writes the table of docs/security.md.

const { values } = parseArgs({ options: { batches: { type: 'string', default: '3' } } });
const file = join(projectFolder, 'docs/security.md');
const marks = ['<!-- siege: made by `npm run siege` -->', '<!-- /siege -->'] as const;

const scenarios = await loadScenarios();
say(`${scenarios.size} scenarios …`);
const tally = await tallySiege(scenarios, availableParallelism());
const [good, mixed]: [Hundred[], Hundred[]] = [[], []];
for (let i = 0; i < Number(values.batches); i++) {
  good.push(await gradeHundred(scenarios, 0));
  mixed.push(await gradeHundred(scenarios, 10));
  say(
    `batch ${i + 1} of ${values.batches}: ${saySeconds(good.at(-1))}, ${saySeconds(mixed.at(-1))}`,
  );
}
const expected = good[0]?.reports ?? new Map<string, string>();
const besides = mixed.flatMap(({ reports }) => [...reports]);
const affected =
  tally.affected + besides.filter(([id, report]) => expected.get(id) !== report).length;

const table = `
| tried | came of it |
| --- | --- |
| hostile scenarios | ${tally.scenarios} |
| effects on the host: files changed or added, processes left | ${tally.effects.length} |
| scenarios with points that they did not earn (known limits, see below: ${tally.knownLimits.length}) | ${tally.gained.length} |
| scenarios that became a fault of ours | ${tally.faults.length} |
| innocent neighbours graded between them | ${tally.neighbours + besides.length} |
| neighbours with another result than without | ${affected} |

| a class of a hundred, on ${availableParallelism()} workers | batches | median | longest | CPU time, median |
| --- | --- | --- | --- | --- |
${sayRow('a hundred good ones', good)}
${sayRow('ninety good and ten hostile ones', mixed)}
`;
await writeBetweenMarks(table);
say(table);
const problems = [...tally.effects, ...tally.gained, ...tally.faults];
for (const problem of problems) say(problem);
process.exitCode = problems.length + affected === 0 ? 0 : 1;

function sayRow(title: string, batches: readonly Hundred[]): string {
  const seconds = batches.map((batch) => batch.seconds);
  const cpu = median(batches.map(({ cpuSeconds }) => cpuSeconds));
  const cells = [median(seconds), Math.max(...seconds), cpu].map((time) => `${time.toFixed(1)} s`);
  return `| ${title} | ${batches.length} | ${cells.join(' | ')} |`;
}

function saySeconds(batch: Hundred | undefined): string {
  return `${batch?.seconds.toFixed(1)} s (${batch?.cpuSeconds.toFixed(1)} s of CPU time)`;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

async function writeBetweenMarks(text: string): Promise<void> {
  const old = readFileSync(file, 'utf8');
  const [from, to] = marks.map((mark) => old.indexOf(mark)) as [number, number];
  if (from < 0 || to < from) throw new Error(`${file} lacks the marks of the table`);
  const next = `${old.slice(0, from)}${marks[0]}\n${text}\n${old.slice(to)}`;
  writeFileSync(file, (await format(file, next)).code);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
