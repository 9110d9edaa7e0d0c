import process from 'node:process';
import type { Limit } from '../../records/session.ts';
import { compileEagerly } from '../../sandbox/node-flags.ts';
import { loadSheet } from '../../sheet/load.ts';
import { createGrader, type Grader } from './grade-job.ts';
import type { Answer, Order } from './messages.ts';

// A worker of a calibration: mutants hang and crash, and may take it with them.

let grader: Grader | undefined;
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => void obey(order));

async function obey(order: Order): Promise<void> {
  try {
    if (order.kind === 'prepare') {
      grader = createGrader(await loadSheet(order.sheet), order.programs);
      compileEagerly();
      tell({ kind: 'ready' });
      return;
    }
    if (grader === undefined) throw new Error('a job came before the programs');
    const gradings = await grader.grade(order.job, {
      careful: order.careful,
      deaths: new Map(order.deaths),
      announce: order.careful
        ? (activity) => tell({ kind: 'announced', activity })
        : () => undefined,
      giveUp,
    });
    tell({ kind: 'graded', gradings });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'fault', message });
  }
}

/** The isolate's thread cannot be stopped, so the process goes: once its parent has heard why. */
function giveUp(limit: Limit, at: number): void {
  process.send?.({ kind: 'stuck', limit, at } satisfies Answer, () =>
    process.kill(process.pid, 'SIGKILL'),
  );
}

function tell(answer: Answer): void {
  process.send?.(answer);
}
