import type { Session } from '../../records/session.ts';
import type { Job } from '../records.ts';
import { switchExport } from '../material/switch.ts';

/** Mutants that are tried in one sandbox: enough to share what is compiled, few enough to stay below its limits. */
const mutantsPerSandbox = 24;

interface KeptSandbox {
  readonly program: string;
  readonly exercise: string;
  readonly session: Session;
  active: string;
  used: number;
  /** Whether a limit was hit: what a mutant spent is not to be counted against the next. */
  isWorn: boolean;
}

export interface MutantSandbox {
  /**
   * A session in which the mutant is active. `open` opens a sandbox, and asks which mutant its code begins with each
   * time that it has to load it.
   */
  switchOn(
    job: Job,
    mutant: string,
    open: (active: () => string) => Promise<Session>,
  ): Promise<Session>;
}

/**
 * Keeps the sandbox of an instrumented program for its next mutants. Most of what a mutant costs is a program that runs
 * for the first time; mutants differ in a word of it.
 */
export function keepMutantSandbox(): MutantSandbox {
  let kept: KeptSandbox | undefined;
  return {
    switchOn: async ({ program, exercise }, mutant, open) => {
      if (kept !== undefined && isOfUse(kept)) {
        kept.used += 1;
        kept.active = mutant;
        const path = [switchExport];
        const done = await kept.session.call({
          calls: [{ kind: 'call', path, args: [mutant] }],
        });
        if (done.kind !== 'done' || done.outcomes[0]?.kind !== 'returned')
          throw new Error(`mutant ${mutant} of ${program} cannot be switched on`);
        return lend(kept);
      }
      kept?.session.dispose();
      const begun = { program, exercise, active: mutant, used: 1, isWorn: false };
      const session = await open(() => begun.active);
      kept = Object.assign(begun, { session });
      return lend(kept);

      function isOfUse(sandbox: KeptSandbox): boolean {
        return (
          sandbox.program === program &&
          sandbox.exercise === exercise &&
          sandbox.used < mutantsPerSandbox &&
          !sandbox.isWorn
        );
      }
    },
  };
}

function lend(kept: KeptSandbox): Session {
  const { session } = kept;
  return {
    ...session,
    call: async (batch) => {
      const done = await session.call(batch);
      if (done.kind === 'exhausted') kept.isWorn = true;
      return done;
    },
    // It stays for the next mutant.
    dispose: () => undefined,
  };
}
