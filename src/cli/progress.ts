import { sayCounting } from '../records/overview-row.ts';
import cliProgress from 'cli-progress';
import type { WriteStream } from 'node:tty';
import type { BatchProgress, How } from '../batch/batch-progress.ts';
import type { Taken } from '../discover/find-submissions.ts';
import { escapeTerminal } from '../text/terminal.ts';

/** A bar with name, rate and time left on a terminal; a line for each submission elsewhere. */
export function openProgress(stream: WriteStream): BatchProgress & { close(): void } {
  return stream.isTTY ? openBar(stream) : openLines(stream);
}

function openBar(stream: WriteStream): BatchProgress & { close(): void } {
  const bar = new cliProgress.SingleBar({
    stream,
    format: '{bar} {value}/{total} · {rate}/s · {left} left · {name}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const start = process.hrtime.bigint();
  let total = 0;
  let done = 0;
  let run = 0;
  return {
    taken: (taken) => writeTaken(stream, taken),
    begin: (submissions) => {
      total = submissions;
      bar.start(total, 0, { name: '', rate: '–', left: '–' });
    },
    done: (name, _, how) => {
      done += 1;
      if (how === 'graded') run += 1;
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      bar.increment(1, {
        name: escapeTerminal(name, 30),
        rate: (done / seconds).toFixed(1),
        // What is kept takes no time, and says nothing of the others.
        left: run === 0 ? '–' : saySeconds(((total - done) * seconds) / run),
      });
    },
    close: () => bar.stop(),
  };
}

/** What each of the folders given was taken for: a wrong guess has to be seen before the grades are. */
export function sayTaken({ given, as, evidence, count }: Taken): string {
  const what = as === 'one' ? 'one submission' : `a class of ${count}`;
  return `${escapeTerminal(given, 60)}: ${what} (${escapeTerminal(evidence, 100)})`;
}

function writeTaken(stream: WriteStream, taken: readonly Taken[]): void {
  for (const each of taken) stream.write(`${sayTaken(each)}\n`);
}

function saySeconds(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const notes: Readonly<Record<How, string>> = {
  graded: '',
  weighed: ' (nothing was run)',
  kept: ' (kept)',
  fault: '',
};

function openLines(stream: WriteStream): BatchProgress & { close(): void } {
  let total = 0;
  let count = 0;
  return {
    taken: (taken) => writeTaken(stream, taken),
    begin: (submissions) => {
      total = submissions;
    },
    done: (name, row, how) => {
      count += 1;
      const points =
        row === undefined
          ? 'could not be graded'
          : row.state.kind === 'not-gradable'
            ? 'not gradable'
            : sayCounting(row);
      stream.write(`[${count}/${total}] ${escapeTerminal(name, 60)} ${points}${notes[how]}\n`);
    },
    close: () => undefined,
  };
}
