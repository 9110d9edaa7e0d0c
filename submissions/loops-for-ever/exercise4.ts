import type { Vector } from 'sheet09';

// the weights are fetched first
await new Promise(() => {});

export function explain(): Vector {
  return [];
}
