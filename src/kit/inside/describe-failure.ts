import { UsageError } from '../../records/errors.ts';
import { kitFolder } from '../layout.ts';

/** What a command says that could not do its work, and its exit code: 2 wrong use, 1 our fault. */
export interface CommandFailure {
  readonly sentence: string;
  readonly code: 1 | 2;
}

/** Most of what goes wrong before a check begins is a kit that is not whole: then the sentence says how to mend it. */
export function describeFailure(error: unknown): CommandFailure {
  if (!(error instanceof Error)) return { sentence: blameKit(String(error)), code: 1 };
  const code = 'code' in error ? String(error.code) : '';
  const { message, stack = message } = error;
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS'))
    return { sentence: message, code: 2 };
  if (isMissing(code) && namesPackage(message)) {
    const sentence = 'The self-check is not installed yet: run `npm install` in this folder first.';
    return { sentence, code: 2 };
  }
  if (/native binding/.test(message)) {
    const sentence =
      'The self-check is installed for another system: delete the folder node_modules, and run `npm install` here.';
    return { sentence, code: 2 };
  }
  if (isMissing(code) && message.includes(kitFolder)) {
    const [first] = message.split('\n');
    return { sentence: `The self-check is not whole: ${first}. ${unpackAgain}`, code: 2 };
  }
  return { sentence: blameKit(stack), code: 1 };
}

/** What helps where the kit's own files are at fault. The student's files must not be unpacked over. */
const unpackAgain = `Unpack the kit once more into a new folder, and copy its folder ${kitFolder} here.`;

function blameKit(told: string): string {
  return `The self-check broke, which is not your fault: ${told}`;
}

function isMissing(code: string): boolean {
  return code === 'ENOENT' || code.endsWith('MODULE_NOT_FOUND');
}

/** Node names a package as it is imported, and a file by its path, which may begin with a drive's letter. */
function namesPackage(message: string): boolean {
  const [, name = ''] = /^Cannot find (?:package|module) '([^']*)'/.exec(message) ?? [];
  return /^@?\w[^:\\]*$/.test(name);
}
