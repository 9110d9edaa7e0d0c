export { gradientTimesInput } from './gradient';
export { explain } from './explain';
export * from './rules';
