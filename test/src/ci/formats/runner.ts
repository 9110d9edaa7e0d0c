// The parsing rules of the runner of GitHub's actions, for what is printed to a step's log.

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Commands that the runner knows: others are no commands. */
const known = new Set(
  'error warning notice debug group endgroup add-mask stop-commands set-output set-env add-path save-state echo add-matcher remove-matcher'.split(
    ' ',
  ),
);

/** The commands that the runner carries out, in order. */
export function readLog(log: string): readonly Command[] {
  const commands: Command[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = parseNew(line, stopped) ?? parseOld(line, stopped);
    if (command === undefined) continue;
    if (stopped !== undefined) {
      if (command.name === stopped) stopped = undefined;
    } else if (command.name === 'stop-commands') {
      stopped = command.message;
    } else {
      commands.push(command);
    }
  }
  return commands;
}

/** `::name key=value,key=value::message`, at the start of a line after blanks. */
function parseNew(line: string, token: string | undefined): Command | undefined {
  const trimmed = line.trimStart();
  if (!trimmed.startsWith('::')) return undefined;
  const end = trimmed.indexOf('::', 2);
  if (end < 0) return undefined;
  const [info, message] = [trimmed.slice(2, end), trimmed.slice(end + 2)];
  const blank = info.indexOf(' ');
  const name = (blank < 0 ? info : info.slice(0, blank)).toLowerCase();
  if (!known.has(name) && name !== token?.toLowerCase()) return undefined;
  const properties: Record<string, string> = {};
  if (blank >= 0)
    for (const pair of info.slice(blank).trim().split(',')) {
      const at = pair.indexOf('=');
      if (at < 0) continue;
      const value = unescapeProperty(pair.slice(at + 1));
      if (value !== '') properties[pair.slice(0, at).trim().toLowerCase()] = value;
    }
  return {
    name: token?.toLowerCase() === name ? (token ?? name) : name,
    properties,
    message: unescapeData(message),
  };
}

/** `##[name key=value;key=value]message`, anywhere in a line. */
function parseOld(line: string, token: string | undefined): Command | undefined {
  const [, info, message] = /##\[([^\]]*)\](.*)$/.exec(line) ?? [];
  if (info === undefined) return undefined;
  const name = info.split(' ')[0] ?? '';
  return known.has(name) || name === token
    ? { name, properties: {}, message: message ?? '' }
    : undefined;
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
