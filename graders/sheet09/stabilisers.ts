/** Sizes that public programs add below a fraction line, each with the id of its mistake; 1e-9 counts as right. */
export const stabiliserSizes: readonly { readonly id: string; readonly size: number }[] = [
  { id: 'stabiliser-of-a-tenth', size: 0.1 },
  { id: 'stabiliser-of-a-quarter-percent', size: 0.0025 },
  { id: 'stabiliser-of-a-hundredth', size: 0.01 },
  { id: 'stabiliser-of-a-thousandth', size: 1e-3 },
  { id: 'stabiliser-of-a-ten-thousandth', size: 1e-4 },
  { id: 'stabiliser-of-a-hundred-thousandth', size: 1e-5 },
  { id: 'stabiliser-of-a-millionth', size: 1e-6 },
  { id: 'stabiliser-of-a-ten-millionth', size: 1e-7 },
];

/** The sentence says the size, since there is nothing else wrong. */
export function describeStabiliser(size: number): string {
  return `Your program adds ${size} below the fraction line: faint units then pass on less than they get. It only has to keep 0/0 away, so that $10^{-9}$ is enough.`;
}
