// Style: imports without extensions, folders with index files, as bundlers allow.
export { rectifierLayer, rectifierNetwork } from './network';
export { inductionStep } from './proofs';
