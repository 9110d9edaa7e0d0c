import type { Folder } from './folder.ts';

/** What came of opening a file that holds others. */
export type Opened =
  | { readonly kind: 'folder'; readonly folder: Folder }
  /** With half a sentence about it: `it is a RAR archive, which is not read`. */
  | { readonly kind: 'unread'; readonly reason: string }
  /** By a failure of the machine that grades. */
  | { readonly kind: 'failed'; readonly reason: string };
