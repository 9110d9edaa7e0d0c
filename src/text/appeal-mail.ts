/** What a question about a verdict is about. */
export interface AppealAbout {
  /** The id of the submission, as its reports are called. */
  readonly id: string;
  readonly check: string;
  /** A hash of the files that the check is about. */
  readonly content: string;
}

const rule = 'Please leave the lines below as they are:';

/** The address of a mail to the staff that holds what the question is about, with room for the question on top. */
export function writeAppealAddress(about: AppealAbout, to: string): string {
  const { id, check, content } = about;
  const body = ['', '', rule, `submission: ${id}`, `check: ${check}`, `content: ${content}`];
  const subject = encodeURIComponent(`Question about ${check} (${id})`);
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${subject}&body=${encodeURIComponent(body.join('\r\n'))}`;
}

/** The question of such a mail, however mail programs have quoted or wrapped it; nothing where it is none. */
export function readAppealMail(
  text: string,
): (AppealAbout & { readonly question: string }) | undefined {
  const plain = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replace(/^(?:> ?)+/, '').trimEnd())
    .join('\n');
  const at = plain.lastIndexOf(rule);
  if (at < 0) return undefined;
  const field = (name: string) =>
    new RegExp(`^${name}: *(\\S+)$`, 'm').exec(plain.slice(at + rule.length))?.[1];
  const [id, check, content] = [field('submission'), field('check'), field('content')];
  if (id === undefined || check === undefined || !/^[0-9a-f]{32}$/.test(content ?? ''))
    return undefined;
  return { id, check, content: content ?? '', question: plain.slice(0, at).trim() };
}
