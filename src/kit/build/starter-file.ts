import { writeDeclared } from '../../report/terminal/words.ts';
import { stubMessage } from '../../report/causes/stub.ts';
import type { DerivationCheck, Exercise, ExportDeclaration } from '../../records/sheet.ts';

/** Columns of the starter files. */
const width = 100;

/**
 * The file that a student starts with: the task as a comment, and a stub for each export. `types` are the names that
 * the sheet's module exports as types.
 */
export function writeStarterFile(
  exercise: Exercise,
  specifier: string,
  types: ReadonlySet<string>,
): string {
  const stubs = exercise.exports.map((declared) => writeStub(declared, exercise));
  const used = [...types].filter((name) => stubs.some((stub) => usesName(stub, name)));
  const parts = [
    writeComment([
      `${exercise.id}: ${writeDeclared(exercise.title)} (${exercise.points} points)`,
      '',
      writeDeclared(exercise.task),
    ]),
    ...(used.length > 0 ? [writeImport(used.sort(), specifier)] : []),
    ...stubs,
  ];
  return `${parts.join('\n\n')}\n`;
}

function writeStub(declared: ExportDeclaration, exercise: Exercise): string {
  const { name, signature, meaning } = declared;
  const proof = exercise.checks.find(
    (check): check is DerivationCheck => check.kind === 'derivation' && check.export === name,
  );
  const lines = [
    writeDeclared(meaning),
    ...(proof === undefined ? [] : sayProof(proof, signature)),
  ];
  const throwing = `throw new Error('${stubMessage}');`;
  if (proof !== undefined) {
    const body = ['() => {', throwing, '}'];
    return [
      writeComment(lines),
      `export const ${signature} = {`,
      `  start: ${body[0]}`,
      `    ${body[1]}`,
      `  ${body[2]},`,
      '  steps: [',
      '    {',
      "      by: 'algebra',",
      `      expression: ${body[0]}`,
      `        ${body[1]}`,
      `      ${body[2]},`,
      '    },',
      '  ],',
      '};',
    ].join('\n');
  }
  if (!signature.startsWith(`${name}(`)) {
    throw new Error(`${name} is neither a function nor a proof: a kit has no stub for it`);
  }
  return [writeComment(lines), ...writeHeader(signature), `  ${throwing}`, '}'].join('\n');
}

/** What the proof may use: the sheet's types say it at length. */
function sayProof({ derivation }: DerivationCheck, signature: string): readonly string[] {
  const [, given = 'its data'] = /<(\w+)>/.exec(signature) ?? [];
  const reasons = derivation.premises.map(({ reason }) => `'${reason}'`).join(', ');
  return [
    '',
    `Every line is a function of ${given}: go to its definition to see what that holds.`,
    `Reasons that a step may name: 'algebra', ${reasons}. The two ends:`,
    `- start: ${writeDeclared(derivation.start.words)}`,
    `- last line: ${writeDeclared(derivation.end.words)}`,
  ];
}

function writeHeader(signature: string): readonly string[] {
  const line = `export function ${signature} {`;
  if (line.length <= width) return [line];
  const [, head = '', parameters = '', rest = ''] = /^([^(]*\()(.*)(\).*)$/.exec(line) ?? [];
  return [head, ...parameters.split(', ').map((parameter) => `  ${parameter},`), rest];
}

function writeImport(names: readonly string[], specifier: string): string {
  const line = `import type { ${names.join(', ')} } from '${specifier}';`;
  if (line.length <= width) return line;
  return ['import type {', ...names.map((name) => `  ${name},`), `} from '${specifier}';`].join(
    '\n',
  );
}

function writeComment(paragraphs: readonly string[]): string {
  const lines = paragraphs.flatMap((paragraph) =>
    wrap(paragraph.replaceAll('*/', '* /'), width - 3),
  );
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = text.startsWith('- ') ? `  ${word}` : word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function usesName(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text.replace(/\/\*\*[\s\S]*?\*\//g, ''));
}
