import process from 'node:process';
import { runProgram } from './cli/run-program.ts';

// A reader that has seen enough (`| head`) must not cost the rest of the class.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

await runProgram(process.argv.slice(2));
