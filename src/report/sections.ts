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
    known.set(key, section);
    return section;
  };
}

/** Whether nothing in it comes from the submission: of such views there are few, so that they can all be kept. */
function isPlain({ isWhole, exhibits, printed }: ExerciseView): boolean {
  return isWhole && exhibits.length === 0 && printed === undefined;
}
