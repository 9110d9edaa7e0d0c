import { describe, expect, test } from 'vitest';
import { measureDetection } from '../../../../src/calibrate/findings/detection.ts';
import type { ExposureGroup, CheckOutcome } from '../../../../src/calibrate/records.ts';
import type { Check } from '../../../../src/records/sheet.ts';
import { doubles } from '../../checks/small-checks.ts';
import { proofs } from '../../checks/derivation/parts.ts';

const values = doubles({ id: 'values' });
const law = doubles({ id: 'law' });

describe('the chance to miss a wrong program', () => {
  test('is the share of inputs that do not expose it, to the power of the inputs', () => {
    const half = failed(values, [group({ runs: 20, tried: 20, exposing: 10 })]);
    expect(measureDetection([[half]], [values]).missed).toBeCloseTo(0.5 ** 20, 12);
  });

  test('counts a grading in which the check passed as inputs none of which exposed it', () => {
    const half = failed(values, [group({ runs: 10, tried: 10, exposing: 5 })]);
    const detection = measureDetection([[half], [passed(values)]], [values]);
    expect(detection.missed).toBeCloseTo(0.75 ** 10, 12);
  });

  test('multiplies over checks, since they draw their inputs apart', () => {
    const outcomes = [values, law].map((check) =>
      failed(check, [group({ runs: 4, tried: 4, exposing: 2 })]),
    );
    expect(measureDetection([outcomes], [values, law]).missed).toBeCloseTo(0.5 ** 8, 12);
  });

  test('takes of the parts of one proof the surest only, since they share their data', () => {
    const parts = (Object.values(proofs)[0] ?? []).slice(0, 2);
    const outcomes = parts.map((check, i) =>
      failed(check, [group({ runs: 4, tried: 4, exposing: 1 + i })]),
    );
    expect(measureDetection([outcomes], parts).missed).toBeCloseTo(0.5 ** 4, 12);
  });

  test('is 0 where an example always exposes it, however rare it is by random inputs', () => {
    const rare = failed(values, [group({ runs: 4, tried: 4, exposing: 0 })], true);
    expect(measureDetection([[rare]], [values])).toMatchObject({ missed: 0, missedByChance: 1 });
  });

  test('is 1 where nothing ever failed', () => {
    expect(measureDetection([[passed(values)]], [values]).missed).toBe(1);
  });
});

function group(counts: Omit<ExposureGroup, 'kind'>): ExposureGroup {
  return { kind: 'input', ...counts };
}

function failed(check: Check, groups: readonly ExposureGroup[], isCertain = false): CheckOutcome {
  return { ...passed(check), verdict: 'failed', runs: 0, exposure: { groups, isCertain } };
}

function passed(check: Check): CheckOutcome {
  return { check: check.id, export: check.export, verdict: 'passed', runs: 10, told: '', cpu: 0 };
}
