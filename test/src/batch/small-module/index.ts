import numbers from './numbers.json' with { type: 'json' };

/** What the small sheet gives to its submissions. */
export const two: number = numbers.two;
