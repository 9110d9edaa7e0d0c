import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// The one file that is no TypeScript. Before Node can take the types out of a file, it has to start a compiler, which takes
// as long as all the rest of `--help`; from here on, what it made comes out of a cache, compiled, from the run before.
// Where nothing can be written, everything is made again.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/sheetmark', import.meta.url)));

await import('./main.ts');
