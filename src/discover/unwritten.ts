/** What a stub of a kit says. */
const stub = "throw new Error('not implemented')";

/** Whether a file is as the kit brought it: nothing of what is asked for was written. */
export function isUnwritten(text: string, exports: readonly string[]): boolean {
  return exports.length > 0 && text.split(stub).length > exports.length;
}
