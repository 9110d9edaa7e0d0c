import fc from 'fast-check';

/** Any text, with the troublesome characters as likely as letters. */
export const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'\0\x07\b\t\n\v\r\x1b\x7f\x9b\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029',
      ...'\u202a\u202e\u2066\u2069\ufeff\ufffe\ud800\udfff\u3164\u2800\u0301',
      ...'<>&"\'`=$*_[]()#|~\\{}@!+-:/.0a',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});
