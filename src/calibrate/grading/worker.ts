import { compileEagerly } from '../../sandbox/node-flags.ts';
import { loadSheet } from '../../sheet/load.ts';
import { serve } from '../../workers/serve.ts';
import type { JobGrading, Job } from '../records.ts';
import { createGrader } from './grade-job.ts';
import type { GradingSetup } from './messages.ts';

// A worker of a calibration: mutants hang and crash, and may take it with them.

serve<GradingSetup, Job, readonly JobGrading[]>(async ({ sheet, programs }) => {
  const grader = createGrader(await loadSheet(sheet), programs);
  compileEagerly();
  return grader.grade;
});
