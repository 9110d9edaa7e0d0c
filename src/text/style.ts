/** How much colour a place shows: none, the terminal's own sixteen, 256 or all of them. */
export type Colours = 'none' | 'basic' | '256' | 'full';

export type Look = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'magenta';

export type Rgb = readonly [red: number, green: number, blue: number];

/** How text is shown in one place: its width in columns, and its colours. */
export interface Style {
  readonly width: number;
  readonly colours: Colours;
  paint(text: string, ...looks: readonly Look[]): string;
  /** Text in a colour of the picture, on another. */
  dye(text: string, front: Rgb, back: Rgb): string;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  getColorDepth?(): number;
}

/** The style that a stream can show, by its own word and the wishes in the environment (no-color.org). */
export function chooseStyle(
  stream: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Style {
  const columns = stream.isTTY === true ? (stream.columns ?? 80) : 100;
  return createStyle(chooseColours(stream, environment), Math.max(40, Math.min(110, columns)));
}

export function createStyle(colours: Colours, width: number): Style {
  const codes = new Map<Look, number>([
    ['bold', 1],
    ['dim', 2],
    ['red', 31],
    ['green', 32],
    ['yellow', 33],
    ['blue', 34],
    ['magenta', 35],
    ['cyan', 36],
  ]);
  return {
    width,
    colours,
    paint: (text, ...looks) => {
      if (colours === 'none' || text === '' || looks.length === 0) return text;
      return `\u001b[${looks.map((look) => codes.get(look)).join(';')}m${text}\u001b[0m`;
    },
    dye: (text, front, back) =>
      `\u001b[38;${spell(front, colours)};48;${spell(back, colours)}m${text}\u001b[0m`,
  };
}

function chooseColours(
  stream: Terminal,
  environment: Readonly<Record<string, string | undefined>>,
): Colours {
  const [refused, forced] = [environment['NO_COLOR'], environment['FORCE_COLOR']];
  if (refused !== undefined && refused !== '') return 'none';
  if (forced !== undefined && forced !== '0') return forced === '3' ? 'full' : '256';
  if (stream.isTTY !== true || forced === '0') return 'none';
  const depth = stream.getColorDepth?.() ?? 1;
  if (depth >= 24) return 'full';
  if (depth >= 8) return '256';
  return depth >= 4 ? 'basic' : 'none';
}

/** The parameters of SGR 38 and 48; 256 colours are a cube of six steps a side, and 24 greys. */
function spell([red, green, blue]: Rgb, colours: Colours): string {
  if (colours === 'full') return `2;${red};${green};${blue}`;
  if (red === green && green === blue) {
    const grey = Math.round((red - 8) / 10);
    if (grey < 0) return '5;16';
    return grey > 23 ? '5;231' : `5;${232 + grey}`;
  }
  const step = (part: number) => Math.round((part / 255) * 5);
  return `5;${16 + 36 * step(red) + 6 * step(green) + step(blue)}`;
}
