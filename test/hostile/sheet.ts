import type { Sheet } from '../../src/records/sheet.ts';
import { shorten } from './shorten.ts';

/** What never ends is stopped soon. */
export const sheet: Sheet = shorten({
  secondsPerCall: 0.2,
  secondsPerCheck: 1.5,
  megabytes: 64,
  strikes: 1,
});
