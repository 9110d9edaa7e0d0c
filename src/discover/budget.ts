import { caps } from './caps.ts';

/** What may still be unpacked of an archive and of all that are in it: one sum, so that nesting multiplies nothing. */
export interface UnpackBudget {
  unpacked: number;
  scanned: number;
}

export function openBudget(): UnpackBudget {
  return { unpacked: caps.unpackedBytes, scanned: caps.scannedBytes };
}

export const spentReason = `the archive unpacks to more than ${caps.unpackedBytes / 1e6} MB`;
