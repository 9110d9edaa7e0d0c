import cliProgress from 'cli-progress';
import os from 'node:os';
import process from 'node:process';
import { join, resolve } from 'node:path';
import { calibrate } from '../calibrate/calibrate.ts';
import { writeCalibrationPage } from '../calibrate/view/page.ts';
import type { CalibrateFlags } from './flags.ts';
import { chooseStyle } from '../text/style.ts';
import { writeCalibration } from '../calibrate/view/terminal.ts';
import { viewCalibration } from '../calibrate/view/view.ts';
import { writeWhole } from '../host/write-whole.ts';

/** Calibrates graders; resolves to the exit code: 0 where every promise holds. */
export async function runCalibrateCommand(file: string, flags: CalibrateFlags): Promise<number> {
  const bar = new cliProgress.SingleBar({
    stream: process.stderr,
    format: '{bar} {value}/{total} · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
    gracefulExit: true,
  });
  try {
    const calibration = await calibrate({
      file,
      form: flags.short === true ? 'short' : 'full',
      seed: flags.seed,
      jobs: flags.jobs ?? os.availableParallelism(),
      only: (flags.only ?? []).flatMap((word) => word.split(',')),
      onProgress: (done, total) =>
        bar.isActive && done > 1 ? bar.update(done) : bar.start(total, done),
    });
    bar.stop();
    const view = viewCalibration(calibration);
    const page = join(flags.out, 'index.html');
    writeWhole(resolve(page), writeCalibrationPage(view));
    writeCalibration(process.stdout, chooseStyle(process.stdout, process.env), view, page);
    return view.holds ? 0 : 1;
  } finally {
    bar.stop();
  }
}
