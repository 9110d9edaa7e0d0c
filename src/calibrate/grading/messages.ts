import type { Program } from '../records.ts';

/** What all jobs of a calibration are about: the grader file and the programs. */
export interface GradingSetup {
  readonly sheet: string;
  readonly programs: readonly Program[];
}
