import process from 'node:process';

// Loads nothing before it is known that it can be loaded: an old Node, or a kit that was not installed yet, gets a
// sentence and no stack.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `This self-check needs Node 20.19 or later; you have ${process.versions.node}. Get it from nodejs.org.`,
  );
} else {
  try {
    const { run } = await import('./main.ts');
    await run(process.argv.slice(2));
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    stop('The self-check is not installed yet: run `npm install` in this folder first.');
  }
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

function isMissingPackage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND';
}
