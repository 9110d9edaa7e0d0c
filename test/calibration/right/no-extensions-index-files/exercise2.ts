export * from './taylor';
export { taylorTerm } from './proofs';
