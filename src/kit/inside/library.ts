import { catchUp } from './older-node.ts';

export { readOwnFiles } from './own-files.ts';
export { readKit, type Kit } from './read-kit.ts';
export { checkFiles } from './self-check.ts';
export { tellingOf } from './screen.ts';
export { findCauses } from '../../report/causes/find-causes.ts';
export { writeCause } from '../../report/terminal/cause.ts';
export { createStyle } from '../../text/style.ts';
export { writeTerminalWords, writeDeclared } from '../../report/terminal/words.ts';

// What a kit does, for programs other than its own commands.

catchUp();
