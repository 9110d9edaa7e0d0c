import type { ProofFlaw } from '../../records/result.ts';
import { writeText } from '../../text/data.ts';
import { nameLine } from '../../text/proof-line.ts';
import { readDeclared, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

/** What is wrong with a proof, in a sentence or two; `line` 0 is the start. */
export function sayFlaw(flaw: ProofFlaw, line = 0): Words {
  switch (flaw.kind) {
    case 'no-start':
      return say`The proof has no function 'start', which gives its first line.`;
    case 'no-steps':
      return say`The proof has no 'steps': an array of objects with 'by' and 'expression'.`;
    case 'empty':
      return say`The proof has no steps: a start alone shows nothing.`;
    case 'no-expression':
      return say`Step ${line} has no function 'expression', which gives its line.`;
    case 'too-long':
      return say`The proof has ${flaw.steps} steps; at most ${flaw.most} are read.`;
    case 'threw':
      return say`${nameLine(line)} threw ${sayError(flaw.error)}. ${finite}`;
    case 'uncallable':
      return say`${nameLine(line)} is no function. ${finite}`;
    case 'changed-data':
      return say`${nameLine(line)} changed the data that it was given. A line of a proof is a formula: it reads its data and writes nothing.`;
    case 'no-number':
      return say`${nameLine(line)} gave something else than a number. ${finite}`;
    case 'not-finite':
      return say`${nameLine(line)} gave ${flaw.value}. ${finite}`;
    case 'jump':
      return say`${nameLine(line)} jumps: for data that hardly differ its value changes from one number to another. A line is one formula; asking whether a premise holds, or treating a case apart, is not a chain of equalities.`;
    case 'wrong-start':
      return say`The proof does not start where it has to: its first line should be ${readDeclared(flaw.words)}, on any data, whether the premises hold or not.`;
    case 'wrong-end':
      return say`The proof does not end where it has to: its last line should be ${readDeclared(flaw.words)}, on any data, whether the premises hold or not.`;
    case 'something-else':
      return say`The chain neither starts nor ends where the proof has to: it proves something else.`;
    case 'circular':
      return say`The chain goes in a circle: its last line has the same value as its first on all data, so that it shows nothing but that something equals itself.`;
    case 'not-equal':
      return say`Step ${line} is not equal to the line above by '${flaw.reason}'.`;
    case 'second-reason':
      return say`Step ${line} names '${flaw.reason}', but it also uses '${flaw.second}': each step may use the one reason that it names.`;
    case 'other-reason':
      return say`Step ${line} names '${flaw.reason}', but it uses '${flaw.used}' instead: each step names the one reason that makes it equal to the line above.`;
    case 'not-needed':
      return say`Step ${line} names '${flaw.reason}', but it holds without it too: that is not the reason why the two lines are equal.`;
    case 'unknown-reason':
      return sayUnknownReason(flaw, line);
    case 'missing-reason':
      return say`No step names '${flaw.reason}' as its reason: the proof cannot do without it.`;
    case 'loose':
      return say`Step ${line} is right by itself, but there are wrong steps both above and below it, so that it is no part of a proof of this claim.`;
    case 'no-proof':
      return say`No step uses a reason of the proof rightly, so that there is no proof for steps of algebra to be part of.`;
    case 'no-algebra':
      return say`The chain has no step of algebra that could be judged, and its other steps do not make a proof.`;
    default:
      return flaw satisfies never;
  }
}

const finite = 'A line of a proof is a formula: it has a finite value on all data.';

function sayError({ name, message }: Extract<ProofFlaw, { kind: 'threw' }>['error']): string {
  return `${name === '' ? 'a value' : name}${message === '' ? '' : `: ${message}`}`;
}

function sayUnknownReason(
  { named, known, missing }: Extract<ProofFlaw, { kind: 'unknown-reason' }>,
  line: number,
): Words {
  const names =
    named === ''
      ? 'names no reason of this proof'
      : `names ${quote(named)}, which is no reason of this proof`;
  const list = known.map((reason) => `'${reason}'`).join(', ');
  // Most reasons that are missed are there, in other words.
  const lack = missing === undefined ? '' : `No step names '${missing}' as its reason. `;
  return say`${lack}Step ${line} ${names}: the reasons are ${list}, in exactly these words.`;
}

const longestQuote = 60;

/** Text of a submission inside a sentence of ours. */
function quote(text: string): string {
  const shown = text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
  return writeText(shown);
}
