/** Whether a file is read at all, by its name: `.ts`, and what browsers and platforms make of it. */
export function isSourceName(name: string): boolean {
  return /^[^.].*\.(?:[mc]?[tj]sx?|json)(?:\.txt)?$/is.test(name);
}

/** Whether a file may be read for any purpose: text that was typed into a platform, too. */
export function isReadName(name: string): boolean {
  return isSourceName(name) || /^[^.].*\.(?:txt|html?|ya?ml)$/is.test(name);
}
