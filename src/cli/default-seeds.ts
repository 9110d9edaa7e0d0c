/** What a whole class is graded with, unless it is said otherwise. */
export const classSeed = 2026;

/**
 * What a kit's inputs are drawn from. Not the same: its tables hold the right answers to them, and would be the answers to
 * what grading asks.
 */
export const kitSeed = 1905;
