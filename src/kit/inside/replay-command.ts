import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { AnswerCheck } from '../../checks/examination.ts';
import { compileSubmission } from '../../compile/compile.ts';
import { locateThrown } from '../../compile/locate-thrown.ts';
import { UsageError } from '../../records/errors.ts';
import type { Replay } from '../../records/result.ts';
import type { Session } from '../../records/session.ts';
import type { Exercise } from '../../records/sheet.ts';
import { redactCheck } from '../../report/redact.ts';
import { sayLoadOutcome } from '../../report/sentences/load.ts';
import { openSession } from '../../sandbox/session.ts';
import { writePlainly } from '../../text/words.ts';
import { replayCheck } from '../../replay/replay-check.ts';
import { startDebugger, sayDebugging } from '../../replay/start-debugger.ts';
import { writeReplayed } from '../../replay/write-replayed.ts';
import { chooseStyle } from '../../text/style.ts';
import { readOwnFiles } from './own-files.ts';
import { chooseCheck } from '../../sheet/choose.ts';
import { readKit, type Kit } from './read-kit.ts';
import { restoreReplay } from './self-check.ts';
import { sheetFor } from '../../sheet/for-exercise.ts';

const help = `Runs one failing case again and shows every call with its arguments and answers.

  npm run replay -- CHECK                            the case that the check fails in
  npm run replay -- CHECK --seed=SEED --path=PATH    the case that a line "Again" names
  npm run replay -- CHECK --debug                    then under a debugger, with breakpoints in your .ts file

--debug runs your code as it is, with nothing around it: only your own, on your own machine. It needs tsx once:
npm install --no-save tsx
`;

const inside = new URL('../../', import.meta.url);

/** Resolves to the exit code. */
export async function runKitReplay(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: joinNegative(args),
    allowPositionals: true,
    options: {
      seed: { type: 'string', short: 's' },
      path: { type: 'string', short: 'p' },
      debug: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError(`Say which check.\n\n${help}`);
  const kit = await readKit(inside);
  const [exercise, check] = chooseCheck(kit.sheet, id, `There is no check '${id}' in this kit`);
  const tsx = values.debug === true ? findTsx(kit.folder) : undefined;
  const session = await open(kit, exercise);
  const replayed = await replayCheck({
    check,
    session,
    seed: kit.contents.seed,
    replay: readReplay(values.seed, values.path),
    findInput: (asked, replay) => findInput(kit, asked, replay),
    rename: (asked, replay) => restoreReplay(kit, asked.id, replay),
  });
  session.dispose();
  const lines = writeReplayed(
    { ...replayed, result: redactCheck(replayed.result) },
    exercise,
    chooseStyle(process.stdout, process.env),
  );
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (tsx === undefined) return 0;
  if (replayed.calls.length === 0) throw new UsageError('There is no failing call to debug here.');
  process.stdout.write(sayDebugging('Your'));
  return startDebugger(fileURLToPath(new URL('./debugged.js', import.meta.url)), tsx, {
    file: join(kit.folder, exercise.file),
    specifier: kit.contents.module,
    entry: fileURLToPath(new URL(`${kit.contents.module}/index.ts`, inside)),
    calls: replayed.calls,
  });
}

/** Seeds may be negative, which looks like another option. */
function joinNegative(args: readonly string[]): string[] {
  return args.flatMap((arg, at) => {
    if (/^-\d+$/.test(arg) && /^(?:--seed|-s)$/.test(args[at - 1] ?? '')) return [];
    const next = args[at + 1] ?? '';
    return /^(?:--seed|-s)$/.test(arg) && /^-\d+$/.test(next) ? [`--seed=${next}`] : [arg];
  });
}

function readReplay(seed: string | undefined, path: string | undefined): Replay | undefined {
  if (seed === undefined && path === undefined) return undefined;
  if (seed === undefined || path === undefined || !/^-?\d+$/.test(seed)) {
    throw new UsageError('A case has a seed and a path: copy both from the line "Again".');
  }
  return { seed: Number(seed), path };
}

/** The row that a line of this kit names; a report may name cases that only the graders have. */
function findInput(kit: Kit, { id }: AnswerCheck, { seed, path }: Replay): unknown {
  const table = kit.tabled.get(id)?.table();
  const rows = [...(table?.rows ?? []), ...(table?.smaller ?? [])];
  const row = rows.find((other) => other.path === path);
  if (row !== undefined && table?.seed === seed) return row;
  throw new UsageError(
    `This kit has no case with that seed and path. If a report names it, paste the report's call into a file of yours.`,
  );
}

async function open(kit: Kit, exercise: Exercise): Promise<Session> {
  const { file, limits } = exercise;
  const submission = await readOwnFiles(kit.folder, kit.contents);
  const specifier = kit.contents.module;
  const session = await openSession({
    file,
    compiled: compileSubmission(submission.files, submission.leftOut, specifier),
    limits,
    seed: kit.contents.seed,
    sheet: sheetFor(exercise, kit),
    fatal: undefined,
    locate: (thrown) => locateThrown(thrown, submission.files),
    giveUp: () => undefined,
  });
  if (session.loaded.kind === 'loaded') return session;
  throw new UsageError(writePlainly(sayLoadOutcome(session.loaded)));
}

/** `tsx` compiles TypeScript for Node, with source maps; it is no part of the kit. */
function findTsx(folder: string): string {
  try {
    return pathToFileURL(createRequire(join(folder, 'package.json')).resolve('tsx')).href;
  } catch {
    throw new UsageError('--debug needs tsx, once: npm install --no-save tsx');
  }
}
