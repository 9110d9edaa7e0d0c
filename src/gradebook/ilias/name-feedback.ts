/** The prefix by which ILIAS knows the zip's only top folder, and without which it refuses the file. */
export const iliasFolder = 'multi_feedback';

/**
 * Where the feedback of a submission stands in ILIAS's zip, by the name of the folder that ILIAS packed: it looks at the
 * last piece alone, the user's number. Nothing where the folder has none, or a team's, which may be somebody else's.
 */
export function nameIliasFeedback(folder: string): string | undefined {
  const [, person = '', user] = /^(.*)_(\d+)$/su.exec(folder.trim()) ?? [];
  if (user === undefined || /^team$/i.test(person)) return undefined;
  const plain = person
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]+/g, '')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 80);
  return `${iliasFolder}/${plain === '' ? 'user' : plain}_${user}/feedback.html`;
}
