import { createHash } from 'node:crypto';

/** What a sealed text ends with. */
const seal = /,"checksum":"([0-9a-f]{32})"\}\n$/;

/**
 * The JSON text of an object with a checksum over all of it as its last entry. It tells a file that somebody has edited,
 * or a disk has damaged, from one of our own writing; it is no signature.
 */
export function sealText(json: string): string {
  return `${json.slice(0, -1)},"checksum":"${hash(json)}"}\n`;
}

/** Whether a text is as it was sealed, to the last byte. */
export function isSealed(text: string): boolean {
  const [end, checksum] = seal.exec(text.slice(-60)) ?? [];
  return end !== undefined && checksum === hash(`${text.slice(0, -end.length)}}`);
}

function hash(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}
