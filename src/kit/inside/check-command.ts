import process from 'node:process';
import { parseArgs } from 'node:util';
import { UsageError } from '../../records/errors.ts';
import type { Result } from '../../records/result.ts';
import type { Exercise } from '../../records/sheet.ts';
import { createScreen, type Screen } from './screen.ts';
import { chooseStyle } from '../../text/style.ts';
import { readOwnFiles } from './own-files.ts';
import { readKit, type Kit } from './read-kit.ts';
import { checkFiles } from './self-check.ts';
import { prepareThread } from './thread.ts';

const help = `Checks your work as far as the public checks see it, as often as you like.

  npm run check                     all exercises
  npm run check -- --exercise 2     one exercise; 1,3 for several
  npm run check -- --watch          again at every save
  npm run check -- --html           with a report that opens in the browser

Exit code: 0 checked (whatever the verdicts), 2 wrong use, 1 our fault.
`;

/** The folder that holds the kit's own files. */
const inside = new URL('../../', import.meta.url);

/** Resolves to the exit code. */
export async function runCheckCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      exercise: { type: 'string', short: 'e', multiple: true },
      watch: { type: 'boolean', short: 'w' },
      html: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const kit = await readKit(inside);
  const exercises = chooseOnes(kit, [...(values.exercise ?? []), ...positionals]);
  const screen = createScreen(process.stdout, chooseStyle(process.stdout, process.env), kit);
  if (values.watch === true) {
    const { watchFolder } = await import('./watch-folder.ts');
    return watchFolder(kit, exercises, screen);
  }
  const result = await checkOnce(kit, exercises, screen);
  if (values.html === true) {
    // Typesetting takes longer to load than all the rest.
    const { writeHtml } = await import('./html.ts');
    screen.writeLine(await writeHtml(kit, result));
  }
  const checks = result.exercises.flatMap((exercise) => exercise.checks);
  return checks.some(({ verdict }) => verdict.kind === 'broken') ? 1 : 0;
}

async function checkOnce(
  kit: Kit,
  exercises: readonly Exercise[],
  screen: Screen,
): Promise<Result> {
  prepareThread(exercises[0]?.limits.megabytes ?? 0);
  screen.open();
  const submission = await readOwnFiles(kit.folder, kit.contents);
  const result = await checkFiles(kit, submission, exercises, {
    begin: (id) => {
      screen.begin(id);
      // While one exercise is checked, the thread of the next one starts.
      const next = exercises[exercises.findIndex((exercise) => exercise.id === id) + 1];
      if (next !== undefined && exercises.some((exercise) => exercise.id === id)) {
        prepareThread(next.limits.megabytes);
      }
    },
    report: screen.report,
  });
  screen.close(result);
  return result;
}

/** `2`, `exercise2` and `2,3` all name exercises. */
function chooseOnes({ sheet }: Kit, words: readonly string[]): readonly Exercise[] {
  const names = words.flatMap((word) => word.split(',')).filter((word) => word !== '');
  if (names.length === 0) return sheet.exercises;
  const wanted = names.map((name) => {
    const found = sheet.exercises.find(
      ({ id, file }) => id === name || file === name || id.replace(/^\D*/, '') === name,
    );
    if (found !== undefined) return found;
    const known = sheet.exercises.map(({ id }) => id).join(', ');
    throw new UsageError(`There is no exercise '${name}' on this sheet: choose from ${known}.`);
  });
  return sheet.exercises.filter((exercise) => wanted.includes(exercise));
}
