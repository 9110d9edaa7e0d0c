import { median, type Cost } from './measure.ts';

export interface PeerRound extends Cost {
  readonly runner: string;
  readonly count: number;
}

export interface Growth extends Cost {
  readonly count: number;
}

/** Each runner's cost, and how many times as long as sheetmark it took: the median of the ratios of each round. */
export function formatPeers(rounds: readonly PeerRound[]): string {
  const runners = Map.groupBy(rounds, ({ runner }) => runner);
  const own = runners.get('sheetmark') ?? [];
  const lines = [...runners].map(([runner, costs]) => {
    const ratio = median(costs.map(({ seconds }, i) => seconds / (own[i]?.seconds ?? NaN)));
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
      `${ratio.toFixed(1)}×`,
    ];
  });
  const head = [
    'runner',
    'ms a submission',
    'CPU ms',
    'largest process, MB',
    'time against sheetmark',
  ];
  return formatTable(head, lines);
}

export function formatGrowth(growth: readonly Growth[]): string {
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
  return formatTable(head, lines);
}

export function formatStages(stages: readonly (readonly [string, number])[]): string {
  const all = stages.reduce((sum, [, cpu]) => sum + cpu, 0);
  const lines = stages.map(([stage, cpu]) => [
    stage,
    cpu.toFixed(1),
    `${Math.round((100 * cpu) / all)} %`,
  ]);
  return formatTable(['stage', 'CPU ms a submission', 'share'], lines);
}

function formatTable(
  head: readonly string[],
  lines: readonly (readonly (string | number)[])[],
): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...lines.map(row)].join(
    '\n',
  );
}
