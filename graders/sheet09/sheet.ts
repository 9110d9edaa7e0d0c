import type { Sheet } from '../../src/records/sheet.ts';
import { causes } from './causes.ts';
import { exercise1 } from './exercise1.ts';
import { exercise2 } from './exercise2.ts';
import { exercise3 } from './exercise3.ts';
import { exercise4 } from './exercise4.ts';

/**
 * Exercise sheet 9. About two thirds of the points of every exercise are public. A basic check of each export takes
 * inputs that only a basically wrong program fails; edges have points of their own; laws that a trivial program
 * fulfils as well wait for the basic check.
 */
export const sheet: Sheet = {
  id: 'sheet09',
  title: 'Exercise sheet 9: explainable AI',
  version: '1.0.0',
  module: { specifier: 'sheet09', entry: 'reference/sheet09/published/index.ts' },
  exercises: [exercise1, exercise2, exercise3, exercise4],
  causes,
};
