/** A bound of the height of a text's syntax tree, and the offset where it is reached. */
export interface Height {
  readonly height: number;
  readonly offset: number;
}

/** A level of brackets costs a parser more stack than an operator does. */
const bracket = 40;
/** Operators that nest what follows, or what stands before them, one by one. */
const nesting = 10;
/** `1 + 1 + ...`: parsers keep these flat, and machine-made texts may be long chains of them. */
const flat = 1;

/**
 * Estimates how high the syntax tree of a program can be without parsing it: open brackets and the
 * operators since the last `,`, `;` or new statement, on every open level. Stops above `most`.
 * Strings, comments, templates and regular expressions are passed over. Where the text is unclear
 * (a `/` after `}`) the estimate may be too low, which costs a process at worst, not a program.
 */
export function measureHeight(text: string, most: number): Height {
  const bound = boundHeight(text);
  return bound <= most ? { height: bound, offset: 0 } : new Scanner(text).scan(most);
}

/** As if every bracket, sign and word of the text lay inside the one before: enough for most files, and quick. */
function boundHeight(text: string): number {
  let height = 0;
  let isInWord = false;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charCodeAt(offset);
    if (isWordCharacter(character)) {
      if (!isInWord) height += nesting;
      isInWord = true;
    } else {
      isInWord = false;
      if (character > 0x20) height += nesting;
      if (character === 0x28 || character === 0x5b || character === 0x7b) height += bracket;
    }
  }
  return height;
}

class Scanner {
  private readonly text: string;
  private position = 0;
  /** Whether what was read last can be the left side of an operator. */
  private endsOperand = false;
  private isNewLine = false;
  private isAfterBlock = false;
  private readonly chains: number[] = [0];
  /** Offsets of `${` that are open, as the number of levels below them. */
  private readonly templates: number[] = [];
  private height = 0;
  private highest: Height = { height: 0, offset: 0 };

  constructor(text: string) {
    this.text = text;
  }

  scan(most: number): Height {
    while (this.position < this.text.length && this.highest.height <= most) this.readToken();
    return this.highest;
  }

  private readToken(): void {
    const { text, position } = this;
    const character = text.charCodeAt(position);
    if (isWordCharacter(character)) return this.readWord();
    if (character <= 0x20) {
      if (character === 0x0a) this.isNewLine = true;
      this.position += 1;
      return;
    }
    switch (text[position]) {
      case '"':
      case "'":
        return this.readString(text[position] ?? '');
      case '`':
        if (this.endsOperand) this.grow(nesting);
        this.position += 1;
        return this.readTemplate();
      case '/':
        return this.readSlash();
      case '(':
      case '[':
      case '{':
        return this.openBracket(1);
      case ')':
      case ']':
      case '}':
        return this.closeBracket();
      case ',':
      case ';':
        this.endChain();
        return this.finish(1, false);
      default:
        return this.readOperator();
    }
  }

  private readWord(): void {
    const start = this.position;
    let end = start + 1;
    while (isWordCharacter(this.text.charCodeAt(end))) end += 1;
    const kind = end - start > longestWord ? undefined : wordKinds.get(this.text.slice(start, end));
    // Two operands side by side on two lines, or after a block, belong to two statements.
    const isNextLine = this.isNewLine || this.isAfterBlock;
    if (kind === 'start' || (this.endsOperand && isNextLine && kind !== 'between')) this.endChain();
    if (kind === 'between' || kind === 'before') this.grow(nesting);
    this.finish(end - start, kind === undefined);
  }

  private readString(quote: string): void {
    const { text } = this;
    let end = this.position + 1;
    while (end < text.length && text[end] !== quote && text[end] !== '\n') {
      end += text[end] === '\\' ? 2 : 1;
    }
    this.finish(end + 1 - this.position, true);
  }

  /** Reads on inside a template, to its end or its next `${`. */
  private readTemplate(): void {
    const { text } = this;
    let end = this.position;
    for (; end < text.length; end += text[end] === '\\' ? 2 : 1) {
      if (text[end] === '`') return this.finish(end + 1 - this.position, true);
      if (text[end] === '$' && text[end + 1] === '{') {
        this.position = end;
        this.templates.push(this.chains.length);
        return this.openBracket(2);
      }
    }
    this.position = text.length;
  }

  private readSlash(): void {
    const { text, position } = this;
    const next = text[position + 1];
    if (next === '/' || next === '*') {
      const end =
        next === '/' ? text.indexOf('\n', position) : text.indexOf('*/', position + 2) + 2;
      this.position = end < position + 2 ? text.length : end;
    } else if (this.endsOperand) {
      this.readOperator();
    } else {
      this.readPattern();
    }
  }

  /** A regular expression; it ends with its line at the latest. */
  private readPattern(): void {
    const { text } = this;
    let isInClass = false;
    let end = this.position + 1;
    for (; end < text.length && text[end] !== '\n'; end += text[end] === '\\' ? 2 : 1) {
      if (text[end] === '[') isInClass = true;
      else if (text[end] === ']') isInClass = false;
      else if (text[end] === '/' && !isInClass) break;
    }
    this.finish(end + 1 - this.position, true);
  }

  private openBracket(length: number): void {
    if (this.endsOperand) this.grow(nesting);
    this.grow(bracket);
    this.chains.push(0);
    this.finish(length, false);
  }

  private closeBracket(): void {
    if (this.chains.length > 1) {
      this.endChain();
      this.chains.pop();
      // The bracket itself was counted on the level around it.
      this.grow(-bracket);
    }
    if (this.text[this.position] === '}' && this.templates.at(-1) === this.chains.length) {
      this.templates.pop();
      this.position += 1;
      this.readTemplate();
    } else {
      this.finish(1, true);
    }
  }

  private readOperator(): void {
    const { text, position, endsOperand } = this;
    const [character, next] = [text[position] ?? '', text[position + 1] ?? ''];
    if ((character === '+' || character === '-') && next === character) {
      if (!endsOperand) this.grow(nesting);
      this.finish(2, endsOperand);
    } else if (!endsOperand) {
      this.grow(nesting);
      this.finish(1, false);
    } else {
      const isFlat =
        '+-*/%&|^'.includes(character) && next !== '=' && !(character === '*' && next === '*');
      this.grow(isFlat ? flat : nesting);
      let length = 1;
      while ('=&|?*<>.'.includes(text[position + length] ?? ' ')) length += 1;
      // `x!` is an operand still.
      this.finish(length, character === '!' && length === 1);
    }
  }

  private grow(units: number): void {
    const top = this.chains.length - 1;
    this.chains[top] = (this.chains[top] ?? 0) + units;
    this.height += units;
    if (this.height > this.highest.height) {
      this.highest = { height: this.height, offset: this.position };
    }
  }

  private endChain(): void {
    const top = this.chains.length - 1;
    this.height -= this.chains[top] ?? 0;
    this.chains[top] = 0;
  }

  private finish(length: number, endsOperand: boolean): void {
    this.position += length;
    this.isAfterBlock = this.text[this.position - 1] === '}';
    this.endsOperand = endsOperand;
    this.isNewLine = false;
  }
}

function isWordCharacter(character: number): boolean {
  return (
    (character >= 0x61 && character <= 0x7a) ||
    (character >= 0x41 && character <= 0x5a) ||
    (character >= 0x30 && character <= 0x39) ||
    character === 0x5f ||
    character === 0x24 ||
    character >= 0x80
  );
}

const wordKinds = new Map<string, 'between' | 'before' | 'start'>();
/** Words between operands, and words that go on with a statement. */
for (const word of 'else in of instanceof as is satisfies extends while catch finally'.split(' ')) {
  wordKinds.set(word, 'between');
}
/** Words before an operand or a statement that they contain. */
for (const word of 'typeof void delete await yield new keyof unique readonly infer if for do with throw'.split(
  ' ',
)) {
  wordKinds.set(word, 'before');
}
/** Words that only ever start a statement. */
for (const word of 'const let var case default return import export'.split(' ')) {
  wordKinds.set(word, 'start');
}
const longestWord = 10;
