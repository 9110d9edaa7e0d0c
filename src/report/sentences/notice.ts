import type { Notice } from '../../records/notice.ts';

/** What a notice is about. */
export function nameNotice(kind: Notice['kind']): string {
  switch (kind) {
    case 'manifest':
      return 'Authors';
    case 'left-out':
      return 'File left out';
    case 'near-miss':
      return 'Near miss';
    case 'type-error':
      return 'Type error';
    case 'printed':
      return 'Printed';
    case 'renamed':
      return 'Read under another name';
    case 'text':
      return 'Text';
    case 'attempt':
      return 'Other attempt';
    default:
      return kind satisfies never;
  }
}
