import { replaceExports } from '../../right.ts';
import type { Scenario } from '../../scenario.ts';

export const scenario: Scenario = {
  name: 'no frame of ours can be reached through caller or arguments',
  files: {
    ...replaceExports(
      'exercise2',
      ['f'],
      `import reached from './sloppy.cjs'; export const f = () => reached();`,
    ),
    'sloppy.cjs': `module.exports = function reached() { let found = ''; try { found += String(reached.caller); } catch (error) { found += error.name; } try { found += String(reached.caller && reached.caller.caller); } catch (error) { found += error.name; } return found; };`,
  },
  expect: { points: 20, lost: { f: ["wrong-shape: 'nullnull'", 'blocked'] } },
};
