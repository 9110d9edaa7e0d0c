import { setFlagsFromString } from 'node:v8';

/** Node's flags for a process that holds sandboxes: it may read a folder and nothing else, write nothing, start no process and no thread. */
export function sandboxFlags(readable: string): readonly string[] {
  return [
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${readable}`,
    // node-gyp-build looks there to choose isolated-vm's prebuilt binary.
    '--allow-fs-read=/etc/alpine-release',
    // isolated-vm asks for it: isolates made from Node's own start-up snapshot are not isolated enough.
    '--no-node-snapshot',
    '--no-warnings',
  ];
}

/** V8's flags for a process whose sandboxes are gone before most of what is compiled late for them is of use. */
export const shortLivedFlags: readonly string[] = [
  // Without helper threads, the CPU time beside the main thread is the sandbox's own.
  '--single-threaded',
  // Functions are left to the interpreter until they are called so often; loops that go on are compiled all the same.
  '--invocation-count-for-maglev=10000',
];

/** V8's flags for a process whose sandboxes answer the same questions many times, and that keeps much for long. */
export const longLivedFlags: readonly string[] = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=64',
  '--single-threaded-gc',
  // Programs are small: most of what the last compiler would do for them is not worth its time.
  '--invocation-count-for-turbofan=20000',
];

/**
 * From now on, V8 compiles functions with the script that they stand in and not at their first call: nearly all of a
 * sandbox are called. Said late, because most of the graders' libraries are not.
 */
export function compileEagerly(): void {
  setFlagsFromString('--no-lazy');
}

/**
 * From now on, new heaps begin as small as V8 makes them, whatever this process has for itself: a sandbox is gone before
 * it has had much, and touching memory for the first time takes its time.
 */
export function keepSandboxesSmall(): void {
  setFlagsFromString('--min-semi-space-size=0');
  setFlagsFromString('--max-semi-space-size=4');
  setFlagsFromString('--initial-old-space-size=0');
}
