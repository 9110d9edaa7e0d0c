import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listTests, type Exports } from './direct.ts';

// The checks of all submissions, one after the other in this process, with nothing around them.
const [exercises = '', ...folders] = process.argv.slice(2);
let failed = 0;
for (const folder of folders) {
  const load = exercises.split(',').map((id) => {
    const address = pathToFileURL(join(folder, `${id}.ts`)).href;
    return [id, () => import(address) as Promise<Exports>] as const;
  });
  for (const { run } of listTests(Object.fromEntries(load))) await run().catch(() => (failed += 1));
}
console.log(`${folders.length} submissions, ${failed} checks failed`);
