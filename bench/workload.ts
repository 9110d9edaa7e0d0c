import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../src/host/project-folder.ts';

/** Right programs that any runner of TypeScript modules takes, from plain to far-fetched. */
const right = [
  'submissions/full-marks-loops',
  'submissions/full-marks-functional',
  'submissions/full-marks-typed-arrays',
  ...[
    'plain-loops',
    'map-reduce',
    'recursion',
    'generators',
    'private-classes',
    'float64-arrays',
    'precomputed',
    'other-algebra',
    'compensated-sums',
    'curried-closures',
    'one-liners',
    'iterator-methods',
  ].map((name) => `test/calibration/right/${name}`),
];

const wrongFolder = 'test/calibration/wrong';

/** One submission in so many fails somewhere. */
const oneWrongOf = 10;

type Files = ReadonlyMap<string, string>;

/** Writes `count` submissions, all different in their bytes, and returns their folders. */
export function makeWorkload(folder: string, count: number): readonly string[] {
  rmSync(folder, { recursive: true, force: true });
  const rightPrograms = right.map(readProgram);
  const reference = readProgram('reference/sheet09');
  const wrongPrograms = readdirSync(join(projectFolder, wrongFolder))
    .sort()
    .map((name): Files => new Map([...reference, ...readProgram(`${wrongFolder}/${name}`)]));
  return Array.from({ length: count }, (_, i) => {
    const isWrong = i % oneWrongOf === oneWrongOf - 1;
    const programs = isWrong ? wrongPrograms : rightPrograms;
    const turn = isWrong ? Math.floor(i / oneWrongOf) * 7 : i;
    const name = `student-${String(i).padStart(5, '0')}`;
    const own = join(folder, name);
    for (const [path, text] of programs[turn % programs.length] as Files) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), `${text}\n// ${name}\n`);
    }
    return own;
  });
}

/** The TypeScript files of a program; what is beside them in the reference's folder is no part of a submission. */
function readProgram(path: string): Files {
  const folder = join(projectFolder, path);
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const own = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (
      entry.isFile() &&
      own.endsWith('.ts') &&
      !/^(?:published|kernels|training|train\.ts)/.test(own)
    )
      files.set(own, readFileSync(join(folder, own), 'utf8'));
  }
  return files;
}
