/** Whether a value and everything that hangs on it, functions too, is frozen. */
export function isDeepFrozen(value: unknown): boolean {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}
