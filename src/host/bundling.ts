import type { InputOptions } from 'rolldown';

/** How code of the project is put into one piece, for workers and for kits. */
export const bundling = {
  platform: 'node',
  // A warning ends the build, and a slow machine is none.
  checks: { bundlerTimings: false },
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message);
  },
} satisfies InputOptions;
