/** How much of a submission is read. What goes beyond is left out and named; nothing here costs points by itself. */
export const caps = {
  /** No hand-written program comes near; weights that were pasted into a file may. */
  fileBytes: 1_000_000,
  /** All files of a submission are held in memory and sent to another process. */
  totalBytes: 8_000_000,
  /** An archive is held in memory too while it is read: as much as platforms take, with what tools install. */
  archiveBytes: 100_000_000,
  /** What is unpacked of an archive and of all archives in it, together. */
  unpackedBytes: 64_000_000,
  /** What is unpacked to find the entries of a compressed tar archive, which has no directory. */
  scannedBytes: 256_000_000,
  /** Archives inside archives. */
  archiveDepth: 3,
  sourceFiles: 500,
  /** Folders inside folders: far above any project, far below what a path may be long. */
  depth: 12,
  /** Files and folders looked at, so that a folder of a million files does not stop the batch. */
  entries: 20_000,
  /** Names in the list of what was left out; the rest is counted. */
  listed: 20,
} as const;
