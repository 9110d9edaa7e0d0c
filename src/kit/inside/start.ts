import process from 'node:process';

// Loads nothing before it is known that it can be loaded: an old Node gets a sentence and no stack.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `This self-check needs Node 20.19 or later; you have ${process.versions.node}. Get it from nodejs.org.\n`,
  );
  process.exitCode = 2;
} else {
  const { run } = await import('./main.ts');
  await run(process.argv.slice(2));
}
