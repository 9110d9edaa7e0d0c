/**
 * A function of an object that works its answer out once, for as long as the object is there: the class is asked the same, and
 * the parts of a proof ask the same of it.
 */
export function remember<Question extends object, Answer>(
  workOut: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new WeakMap<Question, { readonly answer: Answer }>();
  return (question) => {
    const kept = known.get(question);
    if (kept !== undefined) return kept.answer;
    const answer = workOut(question);
    known.set(question, { answer });
    return answer;
  };
}
