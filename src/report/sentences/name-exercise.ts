/** `exercise2` as people say it: `Exercise 2`. */
export function nameExercise(id: string): string {
  const [, word = id, number = ''] = /^([a-z]+)(\d+)$/.exec(id) ?? [];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}${number === '' ? '' : ` ${number}`}`;
}
