/** The program's version, as its package.json has it: said here so that no start reads that file, and so that a kit has it. */
export const version = '0.2.0';
