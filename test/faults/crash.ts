import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { layout } from '../../src/export/layout.ts';
import { listChildProcesses, readStat } from '../../src/host/process-usage.ts';
import { dropWays, layOutClass, listDone, readFiles, startGrading, type Running } from './run.ts';

/** What is killed, and how: a worker, the whole program, or the program's group by Ctrl-C, once or twice in a row. */
export const blows = ['worker', 'program', 'interrupt', 'interrupt twice'] as const;

export type Blow = (typeof blows)[number];

/** A class on the disk, and what an undisturbed run makes of it. */
export interface Ground {
  readonly folder: string;
  readonly submissions: string;
  readonly size: number;
  readonly undisturbed: ReadonlyMap<string, string>;
}

export async function prepareGround(size: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-crash-'));
  const submissions = join(folder, 'submissions');
  layOutClass(submissions, size);
  const out = join(folder, 'undisturbed');
  mkdirSync(join(folder, 'temporary'));
  const { code, error } = await startGrading(submissions, out, join(folder, 'temporary')).ended;
  if (code !== 0) throw new Error(`the undisturbed run ended with ${code}: ${error}`);
  return { folder, submissions, size, undisturbed: readFiles(out) };
}

/** One blow at a moment that `random` draws, and the same command again; returns what does not hold. */
export async function strike(
  ground: Ground,
  blow: Blow,
  random: () => number,
): Promise<readonly string[]> {
  const out = join(ground.folder, 'out');
  const temporary = join(ground.folder, 'temporary');
  rmSync(out, { recursive: true, force: true });
  const running = startGrading(ground.submissions, out, temporary);
  await waitForMoment(running, Math.floor(random() * ground.size), random);
  const family = listFamily(running.pid);
  hit(blow, running.pid, family, random);
  const first = await running.ended;
  const problems = [
    ...(isExpectedEnd(blow, first) ? [] : [`ended with ${first.code ?? first.signal}`]),
    ...(await listSurvivors(family)),
    ...findDamage(ground, existsSync(out) ? readFiles(out) : new Map()),
  ];

  const again = await startGrading(ground.submissions, out, temporary).ended;
  if (again.code !== 0) problems.push(`the second run ended with ${again.code}: ${again.error}`);
  const kept = new Set(listDone(again.error, ' (kept)'));
  const lost = listDone(first.error).filter((name) => !kept.has(name));
  problems.push(...lost.map((name) => `${name} was told to be done, and graded again`));
  problems.push(...compare(ground.undisturbed, readFiles(out)));
  problems.push(...readdirSync(temporary).map((name) => `temporary file ${name}`));
  return problems;
}

/** A moment is a number of submissions that are done and some milliseconds, so that it means the same on any machine. */
async function waitForMoment(running: Running, count: number, random: () => number): Promise<void> {
  const over = running.ended.then(() => true);
  while (running.done().length < count && (await Promise.race([over, sleep(1)])) !== true);
  await sleep(random() * (count === 0 ? 1500 : 30));
}

function hit(blow: Blow, program: number, family: readonly Process[], random: () => number): void {
  switch (blow) {
    case 'worker': {
      const worker = family[Math.floor(random() * family.length)];
      if (worker !== undefined) kill(worker.pid, 'SIGKILL');
      return;
    }
    case 'program':
      return kill(program, 'SIGKILL');
    case 'interrupt':
      return kill(-program, 'SIGINT');
    case 'interrupt twice':
      kill(-program, 'SIGINT');
      setTimeout(() => kill(-program, 'SIGINT'), random() * 20);
      return;
    default:
      return blow satisfies never;
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It was through before the blow.
  }
}

/** A run may be through before the blow, or be hit before it listens to signals. */
function isExpectedEnd(blow: Blow, { code, signal }: Awaited<Running['ended']>): boolean {
  if (code === 0) return true;
  switch (blow) {
    case 'worker':
      return false;
    case 'program':
      return signal === 'SIGKILL';
    case 'interrupt':
    case 'interrupt twice':
      return code === 130 || signal === 'SIGINT';
    default:
      return blow satisfies never;
  }
}

/** What stands in the output folder after a blow is whole: the same as without one, but for what is half-written or about the class. */
function findDamage(ground: Ground, files: ReadonlyMap<string, string>): readonly string[] {
  const ofTheClass: readonly string[] = [layout.overview, layout.grades];
  return [...files].flatMap(([path, text]) => {
    if (path.endsWith('.part')) return [];
    if (path === layout.gradesMark)
      return /^[\da-f]{64}(?:\n[\da-f]{64})?$/.test(text) ? [] : [`${path} is damaged`];
    const isWhole = ofTheClass.includes(path)
      ? /(?:<\/html>|\r)\n$/.test(text)
      : dropWays(text) === dropWays(ground.undisturbed.get(path));
    return isWhole ? [] : [`${path} is damaged`];
  });
}

function compare(
  wanted: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...wanted.keys(), ...found.keys()]);
  return [...paths]
    .filter((path) => wanted.get(path) !== found.get(path))
    .map((path) => `${path} is not as it is without a blow`);
}

/** A process by its number and the moment that it began: numbers are used again. */
interface Process {
  readonly pid: number;
  readonly start: string;
}

/** The descendants of a process. */
function listFamily(pid: number): readonly Process[] {
  return listChildProcesses(pid).flatMap((child) => [
    { pid: child, start: readStart(child) ?? '' },
    ...listFamily(child),
  ]);
}

/** Those that are still there some seconds later. */
async function listSurvivors(family: readonly Process[]): Promise<readonly string[]> {
  const isAlive = ({ pid, start }: Process) => readStart(pid) === start;
  for (let i = 0; i < 200 && family.some(isAlive); i++) await sleep(50);
  return family.filter(isAlive).map(({ pid }) => `process ${pid} was left`);
}

/** `undefined` for a process that has ended. */
function readStart(pid: number): string | undefined {
  const [state, ...fields] = readStat(pid) ?? [];
  return state === 'Z' ? undefined : fields[18];
}
