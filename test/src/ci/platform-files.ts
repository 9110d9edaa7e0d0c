import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectFolder } from '../../../src/host/project-folder.ts';

// The files that tell platforms how to run this, as they are written.

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly steps: readonly Step[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly on: unknown;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >;
  readonly outputs: Readonly<
    Record<string, { readonly description: string; readonly value: string }>
  >;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function readProject(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

export const action = parse(readProject('action.yml')) as Action;

/** The files that docs/ci.md tells to write, by their paths. */
export const written: ReadonlyMap<string, string> = new Map(
  [...readProject('docs/ci.md').matchAll(/```yaml\n(# (\S+)\n[^]*?)```/g)].map(([, text, path]) => [
    path ?? '',
    text ?? '',
  ]),
);

export const workflows: readonly (readonly [string, Workflow])[] = [...written]
  .filter(([path]) => path.startsWith('.github/'))
  .map(([path, text]) => [path, parse(text) as Workflow]);

/** The environment of a step of the action that is given these inputs. */
export function environmentOf(
  step: Step,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      value.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, input: string) => inputs[input] ?? action.inputs[input]?.default ?? '',
      ),
    ]),
  );
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a script as the runner does: bash that stops at the first failure, from a file. */
export function runScript(
  script: string,
  temporary: string,
  cwd: string,
  environment: Readonly<Record<string, string>>,
): Ran {
  const file = join(temporary, 'script.sh');
  writeFileSync(file, script);
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: temporary, ...environment },
  });
  return { code: ran.status, out: ran.stdout, error: ran.stderr };
}
