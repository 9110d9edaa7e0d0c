import type { Edition } from '../records/edition.ts';
import type { Result } from '../records/result.ts';
import { stringifyResult } from '../records/json.ts';
import { sealText } from '../records/seal.ts';
import { redactForStudent } from './redact.ts';

/** A submission's result file. */
export function writeSubmissionJson(result: Result, edition: Edition): string {
  return sealText(stringifyResult(edition === 'student' ? redactForStudent(result) : result));
}
