/**
 * Code for a student's file: `edge(action)` does something at every depth of the stack from its very end on, eight bytes
 * apart, over 2,000 bytes at least and until it works at all depths of several frames, and keeps what was thrown;
 * `foreign()` gives the errors of another realm. What happens at the edge belongs to the realm of the function that it
 * happens in, so that an error of the keeper's would lead to its built-ins. The first call may be compiled first, which
 * needs a lot of stack itself.
 */
export const edgeCode = `
  const pads = Array.from({ length: 40 }, (_, k) =>
    new Function('action', 'var ' + Array.from({ length: k + 1 }, (_, i) => 'a' + i + ' = ' + i).join() + '; return action();'));
  const caught = [];
  let [levels, worked] = [0, 0];
  function dive(action) {
    try { dive(action); } catch (error) { caught[caught.length] = error; }
    // A frame of this function takes more than a hundred bytes.
    if ((worked > 5 && levels > 20) || levels++ > 2000) return;
    let failed = false;
    for (let k = pads.length - 1; k >= 0; k--) {
      try { pads[k](action); } catch (error) { failed = true; caught[caught.length] = error; }
    }
    worked = failed ? 0 : worked + 1;
  }
  const edge = (action) => {
    levels = worked = 0;
    // Stacks of errors take most of the time.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try { dive(action); } catch (error) { caught[caught.length] = error; }
    Error.stackTraceLimit = stackTraceLimit;
  };
  const rootOf = (value) => {
    let root = value;
    for (let next = value; next !== null; next = Object.getPrototypeOf(next)) root = next;
    return root;
  };
  const foreign = () => caught.filter((error) => typeof error === 'object' && error !== null && rootOf(error) !== Object.prototype);
`;
