import type { Participant } from './worksheet.ts';

/**
 * Where a participant's feedback stands in the zip that Moodle takes: it looks at the number alone. The underscore at
 * the end is what versions before 4.1 ask for, and the name must have none, as the number is the second piece.
 */
export function nameFeedback({ name, number }: Participant): string {
  const safe = (name ?? '')
    .normalize('NFC')
    .replace(/[\p{C}&<>"`|':\\/*?_\s]+/gu, ' ')
    .replace(/^[\s.~]+/u, '')
    .trim();
  // Names of files end at 255 bytes, of which a letter may take four.
  const short = [...safe].slice(0, 40).join('').trim();
  return `${short === '' ? anonymous : short}_${number}_assignsubmission_file_/feedback.html`;
}

const anonymous = 'Participant';
