export { inductionStep } from './induction';
export { taylorTerm } from './taylor-term';
