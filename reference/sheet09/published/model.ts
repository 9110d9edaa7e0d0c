import { restoreModel } from './network.ts';
import type { Model } from './types.ts';
import stored from './weights.json' with { type: 'json' };

/** The trained digit classifier: 784 pixels in, 10 scores (logits) out, the score of digit c at index c. */
export const model: Model = restoreModel(stored.layers);
