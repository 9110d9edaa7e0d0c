import process from 'node:process';
import { UsageError } from '../../records/errors.ts';
import { describeFailure } from './describe-failure.ts';
import { catchUp } from './older-node.ts';

/** Does what one of the kit's commands says. Exit code: 0 done (whatever the verdicts), 2 wrong use, 1 our fault. */
export async function run([command = '', ...args]: readonly string[]): Promise<void> {
  catchUp();
  // A reader that has seen enough (`| head`) is no fault.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    process.exitCode = await dispatch(command, args);
  } catch (error) {
    const { sentence, code } = describeFailure(error);
    process.stderr.write(`${sentence}\n`);
    process.exitCode = code;
  }
  // A thread that had to be stopped leaves timers behind, which nothing waits for any more.
  await drain(process.stdout);
  await drain(process.stderr);
  process.exit();
}

async function dispatch(command: string, args: readonly string[]): Promise<number> {
  switch (command) {
    case 'check': {
      const { runCheckCommand } = await import('./check-command.ts');
      return runCheckCommand(args);
    }
    case 'replay': {
      const { runKitReplay } = await import('./replay-command.ts');
      return runKitReplay(args);
    }
    case 'pack': {
      const { runPackCommand } = await import('./pack-command.ts');
      return runPackCommand(args);
    }
    default:
      throw new UsageError(
        'Say one of: npm run check, npm run replay, npm run pack. The README tells more.',
      );
  }
}

function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
