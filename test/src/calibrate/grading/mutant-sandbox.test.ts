import { describe, expect, test } from 'vitest';
import { keepMutantSandbox } from '../../../../src/calibrate/grading/mutant-sandbox.ts';
import { mutateProgram } from '../../../../src/calibrate/material/mutants.ts';
import type { Job, Mutant } from '../../../../src/calibrate/records.ts';
import { activate } from '../../../../src/calibrate/material/switch.ts';
import { compileSubmission } from '../../../../src/compile/compile.ts';
import type { Call, Session } from '../../../../src/records/session.ts';
import { openSession } from '../../../../src/sandbox/session.ts';

const text = `
export const more = (x: number): number => x + 1;
export const wait = (x: number): number => {
  while (x > 0) x -= 1;
  return x;
};
`;
const limits = { secondsPerCall: 0.2, secondsPerCheck: 0.2, megabytes: 64, strikes: 1 };
const job: Job = { program: 'small', exercise: 'one', rounds: [], isRight: false };

describe('the sandbox of mutants', () => {
  test('is opened once, and each mutant in it answers as itself', async () => {
    const { openWith, mutantOf, opened } = await prepare();
    const sandbox = keepMutantSandbox();
    for (const [replacement, answer] of [
      ['x - 1', 4],
      ['x <= 0', 6],
      ['x - 1', 4],
    ] as const) {
      const session = await sandbox.switchOn(job, mutantOf(replacement).id, openWith);
      expect(await ask(session, 'more', 5)).toBe(answer);
      session.dispose();
    }
    expect(opened()).toBe(1);
  });

  test('keeps the mutant that is active when a limit ends it, and is made anew for the next', async () => {
    const { openWith, mutantOf, opened } = await prepare();
    const sandbox = keepMutantSandbox();
    const begun = await sandbox.switchOn(job, mutantOf('x - 1').id, openWith);
    expect(await ask(begun, 'wait', 3)).toBe(0);
    const hanging = await sandbox.switchOn(job, mutantOf('x += 1').id, openWith);
    expect(await ask(hanging, 'wait', 3)).toBe('time');
    expect(await ask(hanging, 'wait', 3)).toBe('time');
    expect(opened()).toBe(1);
    const next = await sandbox.switchOn(job, mutantOf('x - 1').id, openWith);
    expect(await ask(next, 'wait', 3)).toBe(0);
    expect(opened()).toBe(2);
  });
});

async function prepare() {
  const program = { name: 'small', files: [{ path: 'a.ts', text }] };
  const mutated = await mutateProgram(program, ['a.ts']);
  const compiled = compileSubmission(mutated.program.files, [], 'none');
  let count = 0;
  const openWith = (active: () => string): Promise<Session> => {
    count += 1;
    return openSession({
      file: 'a.ts',
      get compiled() {
        return activate(compiled, active());
      },
      limits,
      seed: 1,
      sheet: {
        specifier: 'none',
        compiled: { files: new Map(), paths: new Set(), leftOut: [] },
        isGiven: false,
      },
      fatal: undefined,
      locate: ({ name, message }) => ({ name, message }),
      giveUp: () => undefined,
    });
  };
  const mutantOf = (replacement: string): Mutant =>
    mutated.mutants.find((mutant) => mutant.replacement === replacement) as Mutant;
  return { openWith, mutantOf, opened: () => count };
}

async function ask(session: Session, name: string, x: number): Promise<unknown> {
  const call: Call = { kind: 'call', path: [name], args: [x] };
  const done = await session.call({ calls: [call] });
  if (done.kind === 'exhausted') return done.limit;
  const [outcome] = done.outcomes;
  return outcome?.kind === 'returned' && outcome.value.kind === 'number'
    ? outcome.value.value
    : outcome;
}
