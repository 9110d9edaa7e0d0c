import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { projectFolder } from '../../src/host/project-folder.ts';

/** What a story happens to: a sheet of two exercises, and a class of three with a worksheet and a course. */
export interface Stage {
  readonly sheet: string;
  readonly classFolder: string;
  readonly worksheet: string;
  readonly out: string;
  write(path: string, text: string): void;
}

/** Puts it into a folder of the project, as workers read nothing else. Laid out twice, it is the same. */
export function setStage(): Stage {
  const root = mkdtempSync(join(projectFolder, 'reports-story-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return {
    sheet: join(root, 'sheet.ts'),
    classFolder: join(root, 'class'),
    worksheet: join(root, 'Grades.csv'),
    out: join(root, 'out'),
    write,
  };
}

/** Everybody forgets negative numbers in the first exercise. */
export function layOutClass({ sheet, write }: Stage): void {
  write('sheet.ts', sheetText.replace('MODULE', `${basename(dirname(sheet))}/module/index.ts`));
  write('one.ts', exerciseText('one', 'double', '2 * x'));
  write('two.ts', exerciseText('two', 'half', 'x / 2'));
  write('module/index.ts', 'export const two = 2;\n');
  for (const person of ['Ada Lovelace_101', 'Grace Hopper_102', 'Alan Turing_103']) {
    const folder = `class/${person}_assignsubmission_file`;
    write(`${folder}/one.ts`, `export const double = (x: number) => 2 * Math.abs(x);\n`);
    // Equal exercises would be run once.
    write(`${folder}/two.ts`, `// ${person}\nexport const half = (x: number) => x / 2;\n`);
  }
  write('Grades.csv', worksheetText);
}

/** An exercise whose checks are worth `values` and `negative`, asked `runs` times. */
export function exerciseText(
  id: string,
  name: string,
  expected: string,
  { values = 3, negative = 2, runs = 10 } = {},
): string {
  return `import fc from 'fast-check';
import type { Exercise } from '../src/records/sheet.ts';
import { comparison } from '../src/sheet/declare.ts';

const common = {
  export: '${name}',
  call: (x: number) => [x],
  expected: (x: number) => ${expected},
  tolerance: { relative: 1e-4, absolute: 1e-9 },
  expectedFor: 'everyone',
  visibility: 'public',
} as const;

export const ${id}: Exercise = {
  id: '${id}',
  title: 'Exercise ${id}',
  file: '${id}.ts',
  points: 5,
  task: 'Program ${name}.',
  limits: { secondsPerCall: 0.3, secondsPerCheck: 2, megabytes: 64, strikes: 1 },
  exports: [{ name: '${name}', signature: '${name}(x: number): number', meaning: 'A number.' }],
  checks: [
    comparison<number>({
      ...common,
      id: '${id}.values',
      title: '${name} gives the right values.',
      points: ${values},
      inputs: { arbitrary: fc.integer({ min: 0, max: 50 }), runs: ${runs} },
    }),
    comparison<number>({
      ...common,
      id: '${id}.negative',
      title: '${name} takes negative numbers.',
      points: ${negative},
      inputs: { arbitrary: fc.integer({ min: -50, max: -1 }), runs: ${runs} },
    }),
  ],
};
`;
}

const sheetText = `import type { Sheet } from '../src/records/sheet.ts';
import { one } from './one.ts';
import { two } from './two.ts';

export const sheet: Sheet = {
  id: 'story',
  title: 'A sheet with a story',
  version: '1',
  module: { specifier: 'story', entry: 'MODULE' },
  exercises: [one, two],
};
`;

const worksheetText = [
  'Identifier,Full name,Status,Grade,Maximum grade,Grade can be changed,Last modified (submission),Last modified (grade),Feedback comments',
  'Participant 101,Ada Lovelace,Submitted for grading,,10.00,Yes,"Monday, 12 January 2026, 9:00 PM",-,',
  'Participant 102,Grace Hopper,Submitted for grading,,10.00,Yes,"Wednesday, 14 January 2026, 9:00 PM",-,',
  'Participant 103,Alan Turing,Submitted for grading,,10.00,Yes,"Wednesday, 14 January 2026, 9:00 PM",-,',
  '',
].join('\n');
