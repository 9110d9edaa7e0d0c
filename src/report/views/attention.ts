import { attentionKinds, type AttentionItem } from '../../records/attention.ts';
import { attentionWords } from '../../text/attention-words.ts';

/** What a person has to look at, of one kind. */
export interface AttentionView {
  /** For example `3 not gradable: no grade, until you decide`. */
  readonly heading: string;
  readonly isGrave: boolean;
  /** Whether it is short enough to be read without a click. */
  readonly isOpen: boolean;
  readonly items: readonly AttentionItemView[];
}

export interface AttentionItemView extends Pick<
  AttentionItem,
  'person' | 'what' | 'reason' | 'todo'
> {
  /** Of the report, where there is one. */
  readonly address: string | undefined;
}

/** Lines that are shown at once: the gravest kinds first, and each kind whole or folded. */
const mostOpen = 12;

export function viewAttention(
  items: readonly AttentionItem[],
  addressOf: (id: string) => string,
): readonly AttentionView[] {
  let open = 0;
  return attentionKinds.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const { words, tone } = attentionWords[kind];
    const hasReports = kind !== 'fault' && kind !== 'not-yet';
    const isOpen = kind !== 'left-out' && open + own.length <= mostOpen;
    if (isOpen) open += own.length;
    return [
      {
        heading: `${own.length} ${words}`,
        isGrave: tone === 'red',
        isOpen,
        items: own.map(({ id, person, what, reason, todo }) => ({
          person,
          what,
          reason,
          todo,
          address: id === undefined || !hasReports ? undefined : addressOf(id),
        })),
      },
    ];
  });
}
