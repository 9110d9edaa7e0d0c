import type { ExerciseView } from './views/exercise.ts';

/**
 * Renders what stands in a report about one exercise. Where every check of it passed, most reports say the same: that is
 * rendered once.
 */
export function rememberSections(
  write: (view: ExerciseView) => string,
): (view: ExerciseView) => string {
  const known = new Map<string, string>();
  return (view) => {
    if (!isPlain(view)) return write(view);
    const key = JSON.stringify(view);
    const section = known.get(key) ?? write(view);
    if (known.size < mostKept) known.set(key, section);
    return section;
  };
}

/** Right pictures are few, but for what rounding makes of one: later ones are rendered each time. */
const mostKept = 40;

/** Whether nothing in it comes from the submission but pictures, and those are of right answers. */
function isPlain({ isWhole, printed }: ExerciseView): boolean {
  return isWhole && printed === undefined;
}
