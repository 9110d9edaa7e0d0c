import { hashText } from '../host/hash.ts';

/** What a sealed text ends with. */
const seal = /,"checksum":"([0-9a-f]{32})"\}\n$/;

/**
 * The JSON text of an object with a checksum over all of it as its last entry. It tells a file that somebody has edited,
 * or a disk has damaged, from one of our own writing; it is no signature.
 */
export function sealText(json: string): string {
  return `${json.slice(0, -1)},"checksum":"${hashText(json)}"}\n`;
}

/** Whether a text is as it was sealed, to the last byte. */
export function isSealed(text: string): boolean {
  const [end, checksum] = seal.exec(text.slice(-60)) ?? [];
  return end !== undefined && checksum === hashText(`${text.slice(0, -end.length)}}`);
}
