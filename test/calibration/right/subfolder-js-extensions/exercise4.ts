export { explain } from './lrp/explain.js';
export { gradientTimesInput } from './lrp/gradient.js';
export { propagateBounds, propagateGamma } from './lrp/rules.js';
