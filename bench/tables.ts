import { median } from '../src/text/number.ts';
import type { Cost } from './measure.ts';

export interface PeerRound extends Cost {
  readonly runner: string;
  readonly count: number;
}

export interface Growth extends Cost {
  readonly count: number;
}

/** Each runner's cost, and how many times as long as sheetmark it took: the median of the ratios of each round. */
export function writePeers(rounds: readonly PeerRound[]): string {
  const runners = Map.groupBy(rounds, ({ runner }) => runner);
  const own = runners.get('sheetmark') ?? [];
  const lines = [...runners].map(([runner, costs]) => {
    const ratio = median(costs.map(({ seconds }, i) => seconds / (own[i]?.seconds ?? NaN)));
    const cpuRatio = median(
      costs.map(({ cpuSeconds }, i) => cpuSeconds / (own[i]?.cpuSeconds ?? NaN)),
    );
    const perSubmission = (of: (cost: PeerRound) => number) =>
      Math.round(median(costs.map((cost) => (1000 * of(cost)) / cost.count)));
    const memory = Math.round(
      Math.max(...costs.map((cost) => Math.max(cost.mainMegabytes, cost.workerMegabytes))),
    );
    return [
      runner,
      perSubmission(({ seconds }) => seconds),
      perSubmission(({ cpuSeconds }) => cpuSeconds),
      memory,
      `${ratio.toFixed(2)}×`,
      `${cpuRatio.toFixed(2)}×`,
    ];
  });
  const head = [
    'runner',
    'ms a submission',
    'CPU ms',
    'largest process, MB',
    'time against sheetmark',
    'CPU against sheetmark',
  ];
  return writeTable(head, lines);
}

export function writeGrowth(growth: readonly Growth[]): string {
  const head = [
    'submissions',
    'seconds',
    'CPU ms a submission',
    'main process, MB',
    'a worker, MB',
  ];
  const lines = growth.map(({ count, seconds, cpuSeconds, mainMegabytes, workerMegabytes }) => [
    count,
    seconds.toFixed(1),
    ((1000 * cpuSeconds) / count).toFixed(1),
    Math.round(mainMegabytes),
    Math.round(workerMegabytes),
  ]);
  return writeTable(head, lines);
}

export function writeStages(stages: readonly (readonly [string, number])[]): string {
  const all = stages.reduce((sum, [, cpu]) => sum + cpu, 0);
  const lines = stages.map(([stage, cpu]) => [
    stage,
    cpu.toFixed(1),
    `${Math.round((100 * cpu) / all)} %`,
  ]);
  return writeTable(['stage', 'CPU ms a submission', 'share'], lines);
}

/** What no sandbox of this kind can do without, as `bench/limit.ts` measures it. */
export interface Limit {
  readonly calls: number;
  readonly parts: readonly (readonly [part: string, cpu: number])[];
}

/** The limit, and how many times as much a worker and all processes of the largest class take. */
export function writeLimit(
  { calls, parts }: Limit,
  growth: readonly Growth[],
  stages: readonly (readonly [string, number])[],
): string {
  const limit = parts.reduce((sum, [, cpu]) => sum + cpu, 0);
  const row = (what: string, cpu: number) => [what, cpu.toFixed(1), `${(cpu / limit).toFixed(1)}×`];
  const largest = growth.at(-1);
  const lines = [
    row(
      `the limit: ${calls} calls, ${parts.map(([part, cpu]) => `${part} ${cpu.toFixed(1)}`).join(', ')}`,
      limit,
    ),
    row(
      'one worker, without its start',
      stages.reduce((sum, [, cpu]) => sum + cpu, 0),
    ),
  ];
  if (largest !== undefined)
    lines.push(
      row(
        `all processes, ${largest.count} submissions`,
        (1000 * largest.cpuSeconds) / largest.count,
      ),
    );
  return writeTable(['what', 'CPU ms a submission', 'over the limit'], lines);
}

function writeTable(
  head: readonly string[],
  lines: readonly (readonly (string | number)[])[],
): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...lines.map(row)].join(
    '\n',
  );
}
