import { writeSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** The pipe of a worker that texts go through, beside the messages: as JSON, a report takes longer to send than to make. */
export const textPipe = 4;

/** Sends a text, in a worker, and returns how many bytes it has. Waits until it is gone. */
export function sendText(text: string): number {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length;) sent += writeSync(textPipe, bytes, sent);
  return bytes.length;
}

/** What comes out of such a pipe, in the worker's parent. */
export interface TextReader {
  /** The next texts, which have so many bytes each, as soon as all of them have come. */
  take(lengths: readonly number[]): Promise<readonly Buffer[]>;
}

export function readTexts(pipe: Readable): TextReader {
  let chunks: Buffer[] = [];
  let there = 0;
  let waiting: { readonly wanted: number; readonly resolve: (bytes: Buffer) => void } | undefined;
  pipe.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    there += chunk.length;
    hand();
  });
  return {
    take: async (lengths) => {
      const wanted = lengths.reduce((sum, length) => sum + length, 0);
      const bytes = await new Promise<Buffer>((resolve) => {
        waiting = { wanted, resolve };
        hand();
      });
      let from = 0;
      return lengths.map((length) => bytes.subarray(from, (from += length)));
    },
  };

  function hand(): void {
    if (waiting === undefined || there < waiting.wanted) return;
    const { wanted, resolve } = waiting;
    waiting = undefined;
    const all = Buffer.concat(chunks);
    chunks = [all.subarray(wanted)];
    there -= wanted;
    resolve(all.subarray(0, wanted));
  }
}
