import type { Style } from '../../text/style.ts';

/** A heading with a line beside it. */
export function writeRule(title: string, style: Style): string {
  const line = '─'.repeat(Math.max(0, style.width - title.length - 3));
  return `  ${style.paint(title, 'bold')} ${style.paint(line, 'dim')}`;
}
