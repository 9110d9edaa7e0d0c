import 'isolated-vm';
import 'oxc-parser';
import 'oxc-transform';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

// What every worker begins with, whatever it will run: Node's own start and that of native code take half of its time, and
// need not wait until that is known. No TypeScript, for which Node would start a compiler first.

process.once('message', async (message) => {
  await import(pathToFileURL(message.file).href);
  process.emit('message', message);
});
