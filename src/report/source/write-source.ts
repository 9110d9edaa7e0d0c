import { writeVisibly } from '../../text/visible.ts';
import { escapeHtml } from '../templates.ts';
import type { LineOfSource } from './view-sources.ts';

/** Source as HTML, each text of it escaped: one line of HTML for each of its own. */
export function writeSource(source: readonly LineOfSource[]): string {
  return source
    .map(({ number, stretches, isHit }) => {
      const code = stretches
        .map(({ text, kind }) => {
          const shown = escapeHtml(writeVisibly(text));
          return kind === '' ? shown : `<span class="t-${kind}">${shown}</span>`;
        })
        .join('');
      return `<span class="n${isHit ? ' hit' : ''}">${number}</span>${code}\n`;
    })
    .join('');
}
