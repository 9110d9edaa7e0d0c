import type { Sheet } from '../../src/records/sheet.ts';
import { shorten } from './shorten.ts';

/** What fills memory and goes on gets the time to do so on machines that are slow to give it. */
export const sheet: Sheet = shorten({
  secondsPerCall: 5,
  secondsPerCheck: 10,
  megabytes: 64,
  strikes: 1,
});
