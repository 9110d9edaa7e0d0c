export { Derivation, InductionGiven, LinearLayer, Matrix, Model, TaylorGiven, Vector } from 'sheet09';
export { high, low } from 'sheet09';
export * from './pair';
export * from './vectors';
