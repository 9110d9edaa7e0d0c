/**
 * A formula in LaTeX as plain text that can be read in a terminal or a comment: `\sum_j a_j w_{jk}^+` becomes
 * `Σ_j a_j w_jk⁺`. What is not known stays as its name.
 */
export function writeFormula(tex: string): string {
  return writeParts({ tex, at: 0 }).replace(/ {2,}/g, ' ').trim();
}

interface Reader {
  readonly tex: string;
  at: number;
}

function writeParts(reader: Reader): string {
  let text = '';
  while (reader.at < reader.tex.length && reader.tex[reader.at] !== '}') text += writePart(reader);
  return text;
}

/** A group in braces, a command with its arguments, or one character. */
function writePart(reader: Reader): string {
  const { tex } = reader;
  const next = tex[reader.at++] ?? '';
  switch (next) {
    case '{': {
      const group = writeParts(reader);
      reader.at++;
      return group;
    }
    case '\\':
      return writeCommand(reader);
    case '_':
      return lower(writePart(reader));
    case '^':
      return raise(writePart(reader));
    case '-':
      return '−';
    default:
      return next;
  }
}

function writeCommand(reader: Reader): string {
  const name = /^(?:[a-zA-Z]+|.)/.exec(reader.tex.slice(reader.at))?.[0] ?? '';
  reader.at += name.length;
  // TeX reads a command's name up to the blank behind it.
  const skipBlank = () => {
    while (/[a-zA-Z]/.test(name) && reader.tex[reader.at] === ' ') reader.at++;
  };
  switch (name) {
    case 'frac': {
      skipBlank();
      const [above, below] = [writePart(reader), writePart(reader)];
      return halves.get(`${above}/${below}`) ?? `${enclose(above)}/${enclose(below)}`;
    }
    case 'tilde':
      skipBlank();
      return `${writePart(reader)}\u0303`;
    case 'max':
    case 'min':
      return name;
    default: {
      const symbol = symbols.get(name);
      if (symbol === undefined) return name;
      if (!spaced.has(name)) skipBlank();
      return symbol;
    }
  }
}

const symbols = new Map([
  ['sum', 'Σ'],
  ['partial', '∂'],
  ['nabla', '∇'],
  ['mu', 'μ'],
  ['gamma', 'γ'],
  ['epsilon', 'ε'],
  ['rho', 'ρ'],
  ['infty', '∞'],
  ['to', '→'],
  ['ge', '≥'],
  ['geq', '≥'],
  ['le', '≤'],
  ['leq', '≤'],
  ['ne', '≠'],
  ['neq', '≠'],
  ['cdot', '·'],
  ['times', '×'],
  ['|', '‖'],
  [',', ' '],
  [';', ' '],
  [' ', ' '],
  ['{', '{'],
  ['}', '}'],
  ['quad', '  '],
]);

/** Signs between two things, whose blank on the right is wanted. */
const spaced = new Set([
  'ge',
  'geq',
  'le',
  'leq',
  'ne',
  'neq',
  'to',
  'cdot',
  'times',
  'mu',
  'gamma',
]);

const halves = new Map([
  ['1/2', '½'],
  ['1/4', '¼'],
  ['3/4', '¾'],
]);

const lowered = '₀₁₂₃₄₅₆₇₈₉';
const raised = new Map([
  ['+', '⁺'],
  ['−', '⁻'],
  ['0', '⁰'],
  ['1', '¹'],
  ['2', '²'],
  ['3', '³'],
]);

function lower(index: string): string {
  return /^\d+$/.test(index)
    ? [...index].map((digit) => lowered[Number(digit)]).join('')
    : `_${index}`;
}

function raise(exponent: string): string {
  return raised.get(exponent) ?? `^${exponent}`;
}

/** A sum or product in a fraction needs brackets. */
function enclose(part: string): string {
  return /[ +−]/.test(part) ? `(${part})` : part;
}
