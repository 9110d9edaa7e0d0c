import type { Data } from '../../records/session.ts';

/** A datum as plain data, for calls and reports. */
export function describeDatum(given: unknown): Data {
  // What a sheet declares to be given to a submission is plain data.
  return given as Data;
}
