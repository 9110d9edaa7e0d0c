// What the help of the commands for jobs says below their options.

export const ciNotes = `
Examples (each after: npm run ci --)
  ~/submissions --base origin/main --format github --format summary
                      a pull request: annotations, and a summary of the job
  ~/submissions --cache ~/cache --format junit=junit.xml
                      everybody; what was graded before is taken from the cache

Formats: github, summary, junit, sarif, codequality, tap, ctrf, classroom50, gradescope. Without =FILE, github goes to
the log, summary to the job's summary if there is one, and the others into the output folder; =- is the log.

Exit code: 0 graded, 1 something of ours broke, 2 wrong use, 3 a submission falls short, if --fail-under or
--fail-on-loss asked for it. The last line begins with "sheetmark {": JSON for programs. docs/ci.md has workflows.
`;

export const mergeNotes = `
Examples (each after: npm run)
  grade -- ~/class --shard 1/2 --out a    on one machine, and on another one
  grade -- ~/class --shard 2/2 --out b
  merge -- a b --out all                  the same files as from one run, to the byte

A shard that was interrupted is run again by the same command. Exit code and last line: as for npm run ci.
`;
