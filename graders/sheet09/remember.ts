/**
 * A function of an object that works its answer out once. The class answers the same questions, so what only depends
 * on them need not be worked out again for every submission that fails.
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
