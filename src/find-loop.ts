import { compileSubmission } from './compile/compile.ts';
import { countLoops } from './compile/count-loops.ts';
import type { SourcePlace } from './records/compiled.ts';
import type { Call, LoadOutcome, Session } from './records/session.ts';
import type { Submission } from './records/submission.ts';
import { openSession } from './sandbox/session.ts';
import type { SessionOptions } from './sandbox/session-options.ts';

/** How often the loops of a program may go round for each second that a call may take, before one of them counts as endless. */
const turnsPerSecond = 400_000;

/**
 * A session that says in which loop a call, or the file that is loaded, ran out of time. It does the same once more in a
 * sandbox of its own, with a counter in every loop: no clock has a part in what is told.
 */
export async function withLoopsNamed(
  session: Session,
  { files, leftOut }: Pick<Submission, 'files' | 'leftOut'>,
  options: SessionOptions,
): Promise<Session> {
  return {
    ...session,
    loaded: await describeLoaded(session.loaded),
    call: async (batch) => {
      const done = await session.call(batch);
      if (done.kind !== 'exhausted' || done.limit !== 'time') return done;
      const loop = await findLoop(batch.calls[done.at]);
      return loop === undefined ? done : { ...done, place: loop };
    },
  };

  async function describeLoaded(loaded: LoadOutcome): Promise<LoadOutcome> {
    if (loaded.kind !== 'exhausted' || loaded.limit !== 'time') return loaded;
    const place = await findLoop();
    return place === undefined ? loaded : { ...loaded, place };
  }

  /** Without a call, in what runs while the file is loaded. */
  async function findLoop(call?: Call): Promise<SourcePlace | undefined> {
    const { home: _, ...rest } = options;
    // Only what compiled before: parsers do not survive every file that nobody asked for.
    const isRunning = (path: string) => options.compiled.files.get(path)?.kind === 'compiled';
    const running = files.filter(({ path }) => isRunning(path));
    const counted = countLoops(running, turnsPerSecond * options.limits.secondsPerCall);
    const others = files.filter(({ path }) => !isRunning(path));
    const all = [...counted.files, ...others];
    const compiled = compileSubmission(all, leftOut, options.sheet.specifier, {
      entries: [options.file],
      isFatal: (path) => !isRunning(path),
    });
    const locate: SessionOptions['locate'] = ({ name, message }) => ({ name, message });
    const again = await openSession({ ...rest, compiled, locate });
    try {
      if (again.loaded.kind === 'threw') return counted.nameLoop(again.loaded.error.message);
      if (again.loaded.kind !== 'loaded' || call === undefined) return undefined;
      const done = await again.call({ calls: [call] });
      const outcome = done.kind === 'done' ? done.outcomes[0] : undefined;
      return outcome?.kind === 'threw' ? counted.nameLoop(outcome.error.message) : undefined;
    } finally {
      again.dispose();
    }
  }
}
